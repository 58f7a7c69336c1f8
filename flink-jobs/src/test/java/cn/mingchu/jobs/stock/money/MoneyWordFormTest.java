package cn.mingchu.jobs.stock.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.jobs.runtime.Checkpointed;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyWordFormTest {

  private final MoneyWordForm form = new MoneyWordForm();

  @Test
  void readsWhatItWrote() {
    List<MoneyWord> words =
        List.of(
            new Payment(Bursary.purchase("pork-1", 2, false, "butcher", "猪肉", "o", 3, 4, 5, 6)),
            Bursary.meal("lunch", 2, 3, 4, 5L, 6),
            new EatenMeal("lunch", 1, "school", null, 3, 0, null, null, 6),
            new Enrolment("school", null, false, 7),
            new Enrolment("school", "511702", true, 8));

    for (MoneyWord word : words) {
      assertThat(Checkpointed.restored(form, word)).isEqualTo(word);
    }
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    DataInputStream bytes = new DataInputStream(new ByteArrayInputStream(new byte[] {9}));

    assertThatThrownBy(() -> form.read(bytes, form.version()))
        .isInstanceOf(IOException.class)
        .hasMessage("no word of money begins with 9");
  }
}
