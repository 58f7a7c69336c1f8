package cn.mingchu.portal.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecklistTest {

  @ParameterizedTest
  @ValueSource(strings = {"messages", "messages_en"})
  void hasWordsForEachItem(String bundle) throws IOException {
    Properties words = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(
                ChecklistTest.class.getResourceAsStream("/portal/" + bundle + ".properties")),
            StandardCharsets.UTF_8)) {
      words.load(file);
    }

    assertThat(Checklist.named(Checklist.NEWEST).items())
        .isNotEmpty()
        .allSatisfy(item -> assertThat(words).containsKey("inspection.item." + item.itemId()));
  }

  @Test
  void refusesWhatIsNoList() {
    assertThat(Checklist.read("x", "# why\n\nA_B | R45 art. 1 [V]\n").items())
        .containsExactly(new CheckItem("A_B", "R45 art. 1 [V]"));
    assertThatThrownBy(() -> Checklist.named("none"))
        .hasMessage("there is no list of checks 'none'");
    assertThatThrownBy(() -> Checklist.read("x", "A_B"))
        .hasMessage("list of checks 'x': a line is 'ITEM | source', was 'A_B'");
    assertThatThrownBy(() -> Checklist.read("x", "A_B |")).hasMessageContaining("was 'A_B |'");
    assertThatThrownBy(() -> Checklist.read("x", "A | y\nA | z"))
        .hasMessage("list of checks 'x': item A stands there twice");
  }
}
