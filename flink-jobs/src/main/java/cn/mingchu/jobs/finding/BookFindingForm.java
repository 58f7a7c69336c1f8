package cn.mingchu.jobs.finding;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Sign;
import cn.mingchu.schemas.event.SubjectKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finding, field by field. Since version 2 with its kind of subject, cause, money and signs. A
 * new version is one of each form that holds findings, too.
 */
public final class BookFindingForm extends ImmutableForm<BookFinding> {

  private static final long serialVersionUID = 1L;

  @Override
  public int version() {
    return 2;
  }

  @Override
  public void write(BookFinding finding, DataOutput out) throws IOException {
    BookSubject subject = finding.subject();
    BookEpisode episode = finding.episode();
    Stakes stakes = episode.stakes();
    out.writeUTF(finding.findingId());
    out.writeInt(finding.revision());
    out.writeUTF(finding.ruleId());
    out.writeInt(finding.ruleVersion());
    out.writeUTF(subject.id());
    out.writeUTF(subject.schoolId());
    BinaryForm.writeText(subject.regionCode(), out);
    out.writeUTF(finding.severity().name());
    out.writeUTF(finding.status().name());
    out.writeLong(episode.startTime());
    BinaryForm.writeNumber(episode.endTime(), out);
    out.writeLong(episode.decidedTime());
    out.writeLong(episode.decidedIngestTime());
    out.writeLong(stakes.grams());
    out.writeByte(finding.parameters().size());
    for (Map.Entry<String, String> each : finding.parameters().entrySet()) {
      out.writeUTF(each.getKey());
      out.writeUTF(each.getValue());
    }
    out.writeByte(finding.evidence().size());
    for (BookEvidence each : finding.evidence()) {
      writeEvidence(each, out);
    }
    out.writeUTF(subject.kind().name());
    BinaryForm.writeText(finding.causeId(), out);
    BinaryForm.writeNumber(stakes.fen(), out);
    BinaryForm.writeNumber(stakes.paidFenPerKilogram(), out);
    BinaryForm.writeNumber(stakes.fairFenPerKilogram(), out);
    out.writeByte(finding.signs().size());
    for (Sign sign : finding.signs()) {
      out.writeUTF(sign.name());
    }
  }

  @Override
  public BookFinding read(DataInput in, int version) throws IOException {
    String findingId = in.readUTF();
    int revision = in.readInt();
    String ruleId = in.readUTF();
    int ruleVersion = in.readInt();
    String subjectId = in.readUTF();
    String schoolId = in.readUTF();
    String regionCode = BinaryForm.readText(in);
    Severity severity = Severity.valueOf(in.readUTF());
    FindingStatus status = FindingStatus.valueOf(in.readUTF());
    long startTime = in.readLong();
    Long endTime = BinaryForm.readNumber(in);
    long decidedTime = in.readLong();
    long decidedIngestTime = in.readLong();
    long grams = in.readLong();
    Map<String, String> parameters = readParameters(in);
    List<BookEvidence> evidence = readEvidence(in);
    boolean isFirst = version == 1;
    SubjectKind kind = isFirst ? SubjectKind.LOT : SubjectKind.valueOf(in.readUTF());
    String causeId = isFirst ? null : BinaryForm.readText(in);
    Stakes stakes = isFirst ? Stakes.ofGrams(grams) : readStakes(grams, in);
    List<Sign> signs = isFirst ? List.of() : readSigns(in);
    return new BookFinding(
        findingId,
        revision,
        ruleId,
        ruleVersion,
        new BookSubject(kind, subjectId, schoolId, regionCode),
        causeId,
        severity,
        status,
        new BookEpisode(startTime, endTime, decidedTime, decidedIngestTime, stakes),
        signs,
        parameters,
        evidence);
  }

  /** Writes what was told of a book. */
  public void writeAll(ToldFindings told, DataOutput out) throws IOException {
    out.writeInt(told.all().size());
    for (BookFinding finding : told.all()) {
      write(finding, out);
    }
  }

  /** Reads what {@link #writeAll} of this version wrote. */
  public ToldFindings readAll(DataInput in, int version) throws IOException {
    ToldFindings told = new ToldFindings();
    for (int left = in.readInt(); left > 0; left--) {
      told.put(read(in, version));
    }
    return told;
  }

  /** Writes one piece of evidence. */
  public static void writeEvidence(BookEvidence evidence, DataOutput out) throws IOException {
    out.writeUTF(evidence.role().name());
    out.writeLong(evidence.eventIdHigh());
    out.writeLong(evidence.eventIdLow());
    out.writeLong(evidence.time());
  }

  /** Reads what {@link #writeEvidence} wrote. */
  public static BookEvidence readOneEvidence(DataInput in) throws IOException {
    return new BookEvidence(
        EvidenceRole.valueOf(in.readUTF()), in.readLong(), in.readLong(), in.readLong());
  }

  private static Stakes readStakes(long grams, DataInput in) throws IOException {
    @Nullable Long fen = BinaryForm.readNumber(in);
    @Nullable Long paid = BinaryForm.readNumber(in);
    @Nullable Long fair = BinaryForm.readNumber(in);
    return new Stakes(grams, fen, paid, fair);
  }

  private static List<Sign> readSigns(DataInput in) throws IOException {
    List<Sign> signs = new ArrayList<>();
    for (int left = in.readByte(); left > 0; left--) {
      signs.add(Sign.valueOf(in.readUTF()));
    }
    return signs;
  }

  private static Map<String, String> readParameters(DataInput in) throws IOException {
    Map<String, String> parameters = new HashMap<>();
    for (int left = in.readByte(); left > 0; left--) {
      parameters.put(in.readUTF(), in.readUTF());
    }
    return parameters;
  }

  private static List<BookEvidence> readEvidence(DataInput in) throws IOException {
    List<BookEvidence> evidence = new ArrayList<>();
    for (int left = in.readByte(); left > 0; left--) {
      evidence.add(readOneEvidence(in));
    }
    return evidence;
  }
}
