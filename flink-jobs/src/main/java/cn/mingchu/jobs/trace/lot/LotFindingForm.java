package cn.mingchu.jobs.trace.lot;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.trace.paper.ClaimForm;
import cn.mingchu.jobs.trace.paper.NumbersForm;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A finding about a lot, field by field. */
public final class LotFindingForm implements BinaryForm<LotFinding> {

  private static final long serialVersionUID = 1L;

  private static final long NONE = Long.MAX_VALUE;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return true;
  }

  @Override
  public LotFinding copy(LotFinding value) {
    return value;
  }

  @Override
  public void write(LotFinding finding, DataOutput out) throws IOException {
    out.writeUTF(finding.findingId());
    out.writeInt(finding.revision());
    out.writeUTF(finding.ruleId());
    out.writeInt(finding.ruleVersion());
    out.writeUTF(finding.nodeId());
    out.writeUTF(finding.causeId());
    ClaimForm.writeText(finding.schoolId(), out);
    ClaimForm.writeText(finding.regionCode(), out);
    out.writeUTF(finding.severity().name());
    out.writeUTF(finding.status().name());
    out.writeLong(finding.startTime());
    Long end = finding.endTime();
    out.writeLong(end == null ? NONE : end);
    out.writeLong(finding.decidedIngestTime());
    ShowingEvent shownBy = finding.shownBy();
    out.writeBoolean(shownBy != null);
    if (shownBy != null) {
      out.writeLong(shownBy.eventIdHigh());
      out.writeLong(shownBy.eventIdLow());
      out.writeLong(shownBy.eventTime());
    }
    out.writeUTF(finding.subjectKind().name());
    NumbersForm.write(finding.numbers(), out);
    out.writeUTF(finding.shownAs().name());
  }

  @Override
  public LotFinding read(DataInput in, int version) throws IOException {
    return new LotFinding(
        in.readUTF(),
        in.readInt(),
        in.readUTF(),
        in.readInt(),
        in.readUTF(),
        in.readUTF(),
        ClaimForm.readText(in),
        ClaimForm.readText(in),
        Severity.valueOf(in.readUTF()),
        FindingStatus.valueOf(in.readUTF()),
        in.readLong(),
        readEnd(in),
        in.readLong(),
        in.readBoolean() ? new ShowingEvent(in.readLong(), in.readLong(), in.readLong()) : null,
        SubjectKind.valueOf(in.readUTF()),
        NumbersForm.read(in),
        EvidenceRole.valueOf(in.readUTF()));
  }

  private static @Nullable Long readEnd(DataInput in) throws IOException {
    long end = in.readLong();
    return end == NONE ? null : end;
  }
}
