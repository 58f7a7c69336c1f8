package cn.mingchu.jobs.stock.book;

import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A finding, field by field. */
public final class StockFindingForm extends ImmutableForm<StockFinding> {

  private static final long serialVersionUID = 1L;

  @Override
  public void write(StockFinding finding, DataOutput out) throws IOException {
    out.writeUTF(finding.findingId());
    out.writeInt(finding.revision());
    out.writeUTF(finding.ruleId());
    out.writeInt(finding.ruleVersion());
    out.writeUTF(finding.subjectId());
    out.writeUTF(finding.schoolId());
    StockClaimForm.writeText(finding.regionCode(), out);
    out.writeUTF(finding.severity().name());
    out.writeUTF(finding.status().name());
    out.writeLong(finding.startTime());
    Long end = finding.endTime();
    out.writeBoolean(end != null);
    if (end != null) {
      out.writeLong(end);
    }
    out.writeLong(finding.decidedTime());
    out.writeLong(finding.decidedIngestTime());
    out.writeLong(finding.grams());
    out.writeByte(finding.parameters().size());
    for (Map.Entry<String, String> each : finding.parameters().entrySet()) {
      out.writeUTF(each.getKey());
      out.writeUTF(each.getValue());
    }
    out.writeByte(finding.evidence().size());
    for (StockEvidence each : finding.evidence()) {
      writeEvidence(each, out);
    }
  }

  @Override
  public StockFinding read(DataInput in, int version) throws IOException {
    return new StockFinding(
        in.readUTF(),
        in.readInt(),
        in.readUTF(),
        in.readInt(),
        in.readUTF(),
        in.readUTF(),
        StockClaimForm.readText(in),
        Severity.valueOf(in.readUTF()),
        FindingStatus.valueOf(in.readUTF()),
        in.readLong(),
        in.readBoolean() ? (Long) in.readLong() : null,
        in.readLong(),
        in.readLong(),
        in.readLong(),
        readParameters(in),
        readEvidence(in));
  }

  static void writeEvidence(StockEvidence evidence, DataOutput out) throws IOException {
    out.writeUTF(evidence.role().name());
    out.writeLong(evidence.eventIdHigh());
    out.writeLong(evidence.eventIdLow());
    out.writeLong(evidence.time());
  }

  static StockEvidence readOneEvidence(DataInput in) throws IOException {
    return new StockEvidence(
        EvidenceRole.valueOf(in.readUTF()), in.readLong(), in.readLong(), in.readLong());
  }

  private static Map<String, String> readParameters(DataInput in) throws IOException {
    Map<String, String> parameters = new HashMap<>();
    for (int left = in.readByte(); left > 0; left--) {
      parameters.put(in.readUTF(), in.readUTF());
    }
    return parameters;
  }

  private static List<StockEvidence> readEvidence(DataInput in) throws IOException {
    List<StockEvidence> evidence = new ArrayList<>();
    for (int left = in.readByte(); left > 0; left--) {
      evidence.add(readOneEvidence(in));
    }
    return evidence;
  }
}
