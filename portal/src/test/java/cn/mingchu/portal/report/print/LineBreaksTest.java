package cn.mingchu.portal.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTest {

  /** A bar stands where a line may end. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {"得|分|高", "得|分，|高", "本|校|（东|校|区）|好", "为|“明|厨”|者", "得|82.55|分", "in |time", "完|全|是。"})
  void endsNoLineBeforeWhatClosesNorAfterWhatOpens(String marked) {
    StringBuilder found = new StringBuilder();
    char[] text = marked.replace("|", "").toCharArray();
    for (int i = 0; i < text.length; i++) {
      found.append(text[i]);
      if (i < text.length - 1
          && LineBreaks.CHINESE.isSplitCharacter(0, i, text.length, text, null)) {
        found.append('|');
      }
    }

    assertThat(found.toString()).isEqualTo(marked);
  }
}
