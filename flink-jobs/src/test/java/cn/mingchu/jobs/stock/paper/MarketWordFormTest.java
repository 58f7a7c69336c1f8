package cn.mingchu.jobs.stock.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketWordFormTest {

  private final MarketWordForm form = new MarketWordForm();

  @Test
  void readsWhatItWrote() throws IOException {
    List<MarketWord> words =
        List.of(
            new Purchase("id", 2, false, "511702", "猪肉", "s", "b", "l", "o", 3, 4, 5, 6, 7, 8),
            Quote.ofDay(2, "511702", "猪肉", "一级", 20_514, 2_600L, 6, 7, 8),
            Quote.ofDay(2, "511702", "猪肉", null, 20_514, null, 6, 7, 8));

    for (MarketWord word : words) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      form.write(word, new DataOutputStream(bytes));
      assertThat(read(bytes.toByteArray())).isEqualTo(word);
    }
  }

  @Test
  void takesAPurchaseOfTheFirstVersionForAnOrderOfItsOwn() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(1);
    out.writeUTF("id");
    out.writeInt(2);
    out.writeBoolean(true);
    for (String text : List.of("511702", "猪肉", "s", "b", "l")) {
      out.writeUTF(text);
    }
    for (long number = 3; number <= 8; number++) {
      out.writeLong(number);
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));

    assertThat(form.read(in, 1))
        .isEqualTo(
            new Purchase("id", 2, true, "511702", "猪肉", "s", "b", "l", "id", 3, 4, 5, 6, 7, 8));
    assertThat(in.available()).isZero();
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> read(new byte[] {9}))
        .isInstanceOf(IOException.class)
        .hasMessage("no word of a market begins with 9");
  }

  private MarketWord read(byte[] bytes) throws IOException {
    return form.read(new DataInputStream(new ByteArrayInputStream(bytes)), form.version());
  }
}
