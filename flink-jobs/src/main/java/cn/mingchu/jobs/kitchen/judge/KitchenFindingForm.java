package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.HeldBackBy;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Sign;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A finding, field by field; its parameters in the order of their names. Not the dish that it is
 * about: whoever keeps findings about a dish knows which one.
 */
final class KitchenFindingForm {

  void write(KitchenFinding finding, DataOutput out) throws IOException {
    out.writeUTF(finding.findingId());
    out.writeInt(finding.revision());
    out.writeUTF(finding.ruleId());
    out.writeInt(finding.ruleVersion());
    out.writeUTF(finding.deviceId() == null ? "" : finding.deviceId());
    out.writeUTF(finding.schoolId());
    out.writeUTF(finding.regionCode() == null ? "" : finding.regionCode());
    out.writeUTF(finding.severity().name());
    out.writeUTF(finding.status().name());
    out.writeLong(finding.startTime());
    writeNullable(finding.endTime(), out);
    out.writeLong(finding.decidedTime());
    out.writeLong(finding.decidedIngestTime());
    out.writeByte(finding.quantity() == null ? -1 : QuantityCode.of(finding.quantity()));
    writeNullable(finding.limitHundredths(), out);
    writeNullable(finding.worstHundredths(), out);
    out.writeByte(finding.parameters().size());
    for (Map.Entry<String, String> parameter : new TreeMap<>(finding.parameters()).entrySet()) {
      out.writeUTF(parameter.getKey());
      out.writeUTF(parameter.getValue());
    }
    out.writeByte(finding.evidence().size());
    for (EvidenceItem item : finding.evidence()) {
      writeEvidence(item, out);
    }
    writeReason(finding.heldBackBy(), out);
    out.writeByte(finding.signs().size());
    for (Sign sign : finding.signs()) {
      out.writeUTF(sign.name());
    }
    out.writeInt(finding.explains().size());
    for (String device : finding.explains()) {
      out.writeUTF(device);
    }
  }

  KitchenFinding read(DataInput in) throws IOException {
    String findingId = in.readUTF();
    int revision = in.readInt();
    String ruleId = in.readUTF();
    int ruleVersion = in.readInt();
    String deviceId = in.readUTF();
    String schoolId = in.readUTF();
    String regionCode = in.readUTF();
    Severity severity = Severity.valueOf(in.readUTF());
    FindingStatus status = FindingStatus.valueOf(in.readUTF());
    long startTime = in.readLong();
    Long endTime = readNullable(in);
    long decidedTime = in.readLong();
    long decidedIngestTime = in.readLong();
    int quantity = in.readByte();
    Long limit = readNullable(in);
    Long worst = readNullable(in);
    Map<String, String> parameters = new TreeMap<>();
    for (int left = in.readByte(); left > 0; left--) {
      parameters.put(in.readUTF(), in.readUTF());
    }
    List<EvidenceItem> evidence = new ArrayList<>();
    for (int left = in.readByte(); left > 0; left--) {
      evidence.add(readEvidence(in));
    }
    HeldBackBy heldBackBy = readReason(in);
    List<Sign> signs = new ArrayList<>();
    for (int left = in.readByte(); left > 0; left--) {
      signs.add(Sign.valueOf(in.readUTF()));
    }
    List<String> explains = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      explains.add(in.readUTF());
    }
    return new KitchenFinding(
        findingId,
        revision,
        ruleId,
        ruleVersion,
        deviceId.isEmpty() ? null : deviceId,
        schoolId,
        regionCode.isEmpty() ? null : regionCode,
        severity,
        status,
        startTime,
        endTime,
        decidedTime,
        decidedIngestTime,
        quantity < 0 ? null : QuantityCode.quantity(quantity),
        limit == null ? null : Math.toIntExact(limit),
        worst == null ? null : Math.toIntExact(worst),
        parameters,
        List.copyOf(evidence),
        heldBackBy,
        List.copyOf(signs),
        null,
        List.copyOf(explains));
  }

  static void writeReason(@Nullable HeldBackBy reason, DataOutput out) throws IOException {
    out.writeUTF(reason == null ? "" : reason.name());
  }

  static @Nullable HeldBackBy readReason(DataInput in) throws IOException {
    String reason = in.readUTF();
    return reason.isEmpty() ? null : HeldBackBy.valueOf(reason);
  }

  static void writeEvidence(EvidenceItem item, DataOutput out) throws IOException {
    out.writeUTF(item.role().name());
    out.writeLong(item.eventIdHigh());
    out.writeLong(item.eventIdLow());
    out.writeLong(item.eventTime());
    out.writeInt(item.hundredths());
  }

  static EvidenceItem readEvidence(DataInput in) throws IOException {
    return new EvidenceItem(
        EvidenceRole.valueOf(in.readUTF()),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readInt());
  }

  private static void writeNullable(@Nullable Number number, DataOutput out) throws IOException {
    out.writeBoolean(number != null);
    if (number != null) {
      out.writeLong(number.longValue());
    }
  }

  private static @Nullable Long readNullable(DataInput in) throws IOException {
    return in.readBoolean() ? in.readLong() : null;
  }
}
