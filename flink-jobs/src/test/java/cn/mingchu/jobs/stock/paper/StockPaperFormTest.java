package cn.mingchu.jobs.stock.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.Keeping;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StockPaperFormTest {

  private final StockPaperForm form = new StockPaperForm();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  @Test
  void readsWhatItWrote() throws IOException {
    StockPaper paper =
        paper(
            new Handover(
                "paper",
                2,
                true,
                HandoverKind.ACCEPTED,
                9,
                10,
                "2151000001",
                "511702",
                "butcher",
                "order-1",
                List.of("K01", "K02"),
                List.of(
                    new HandoverLine("pork-1", "猪肉", 10, 9, 1, true, 2_600L),
                    new HandoverLine("pork-2", null, 10, 9, 0, false, null)),
                3,
                4,
                5));

    form.write(paper, out);

    assertThat(read(form.version())).isEqualTo(paper);
  }

  @Test
  void readsAPaperOfTheFirstVersionWithoutItsHandover() throws IOException {
    out.writeUTF("paper");
    out.writeInt(2);
    out.writeLong(3);
    out.writeLong(4);
    out.writeLong(5);
    out.writeUTF("topic");
    out.writeInt(6);
    out.writeLong(7);
    out.writeLong(9);
    out.writeInt(1);
    writeClaimOfTheFirstVersion();

    assertThat(read(1)).isEqualTo(asFiledBeforeVersion3());
  }

  @Test
  void readsAHandoverOfTheSecondVersionWithoutItsOrder() throws IOException {
    out.writeUTF("paper");
    out.writeInt(2);
    out.writeBoolean(true);
    out.writeUTF("ACCEPTED");
    out.writeLong(9);
    out.writeLong(10);
    out.writeUTF("2151000001");
    out.writeBoolean(false);
    out.writeBoolean(true);
    out.writeUTF("butcher");
    out.writeInt(0);
    out.writeInt(0);
    out.writeLong(3);
    out.writeLong(4);
    out.writeLong(5);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));

    assertThat(new HandoverForm().read(in, 1))
        .isEqualTo(
            new Handover(
                "paper",
                2,
                true,
                HandoverKind.ACCEPTED,
                9,
                10,
                "2151000001",
                null,
                "butcher",
                null,
                List.of(),
                List.of(),
                3,
                4,
                5));
    assertThat(in.available()).isZero();
  }

  private void writeClaimOfTheFirstVersion() throws IOException {
    out.writeUTF("paper pork-1");
    out.writeInt(2);
    out.writeBoolean(true);
    out.writeUTF("pork-1");
    out.writeUTF("ISSUED");
    out.writeLong(8);
    out.writeLong(9);
    out.writeBoolean(true);
    out.writeUTF("猪肉");
    out.writeUTF("CHILLED");
    out.writeBoolean(false);
    out.writeUTF("2151000001");
    out.writeBoolean(false);
    out.writeLong(3);
    out.writeLong(4);
    out.writeLong(5);
  }

  private static final StockClaim CLAIM =
      new StockClaim(
          "paper pork-1",
          2,
          true,
          "pork-1",
          StockKind.ISSUED,
          8,
          9,
          new LotLabel("猪肉", Keeping.CHILLED, null, null),
          null,
          "2151000001",
          null,
          3,
          4,
          5);

  private StockPaper read(int version) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    StockPaper paper = form.read(in, version);
    assertThat(in.available()).isZero();
    return paper;
  }

  private static StockPaper paper(@Nullable Handover handover) {
    return new StockPaper(
        "paper",
        2,
        3,
        4,
        5,
        "topic",
        6,
        7,
        "2151000001",
        "511702",
        9,
        10,
        List.of(CLAIM),
        handover);
  }

  /** It did not say whose it is, nor when it was written down. */
  private static StockPaper asFiledBeforeVersion3() {
    return new StockPaper("paper", 2, 3, 4, 5, "topic", 6, 7, "", null, 9, 9, List.of(CLAIM), null);
  }
}
