package cn.mingchu.jobs.finding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Sign;
import cn.mingchu.schemas.event.SubjectKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BookFindingFormTest {

  private final BookFindingForm form = new BookFindingForm();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  @Test
  void readsWhatItWrote() throws IOException {
    BookFinding finding =
        finding(
            BookSubject.school("2151000001", "511702"),
            "delivery 2151000001 note-1",
            new Stakes(5, 6L, 7L, 8L),
            List.of(Sign.SHORT_WEIGHT));

    form.write(finding, out);

    assertThat(read(form.version())).isEqualTo(finding);
  }

  @Test
  void readsWhatTheFirstVersionWroteOfALot() throws IOException {
    out.writeUTF("id");
    out.writeInt(3);
    out.writeUTF("STOCK_NEGATIVE");
    out.writeInt(1);
    out.writeUTF("pork-1@2151000001");
    out.writeUTF("2151000001");
    out.writeBoolean(true);
    out.writeUTF("511702");
    out.writeUTF("ORANGE");
    out.writeUTF("OPEN");
    out.writeLong(10);
    out.writeBoolean(false);
    out.writeLong(11);
    out.writeLong(12);
    out.writeLong(500);
    out.writeByte(1);
    out.writeUTF("grace");
    out.writeUTF("PT24H");
    out.writeByte(1);
    out.writeUTF("FIRST");
    out.writeLong(1);
    out.writeLong(2);
    out.writeLong(9);

    assertThat(read(1))
        .isEqualTo(
            finding(
                new BookSubject(SubjectKind.LOT, "pork-1@2151000001", "2151000001", "511702"),
                null,
                Stakes.ofGrams(500),
                List.of()));
  }

  private BookFinding read(int version) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    BookFinding finding = form.read(in, version);
    assertThat(in.available()).isZero();
    return finding;
  }

  private static BookFinding finding(
      BookSubject subject, @Nullable String causeId, Stakes stakes, List<Sign> signs) {
    return new BookFinding(
        "id",
        3,
        "STOCK_NEGATIVE",
        1,
        subject,
        causeId,
        Severity.ORANGE,
        FindingStatus.OPEN,
        new BookEpisode(10, null, 11, 12, stakes),
        signs,
        Map.of("grace", "PT24H"),
        List.of(new BookEvidence(EvidenceRole.FIRST, 1, 2, 9)));
  }
}
