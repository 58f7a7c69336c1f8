package cn.mingchu.jobs.stock.paper;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A handover, field by field. Since version 2 with its order. */
public final class HandoverForm extends ImmutableForm<Handover> {

  private static final long serialVersionUID = 1L;

  @Override
  public int version() {
    return 2;
  }

  @Override
  public void write(Handover handover, DataOutput out) throws IOException {
    out.writeUTF(handover.paperId());
    out.writeInt(handover.revision());
    out.writeBoolean(handover.stands());
    out.writeUTF(handover.kind().name());
    out.writeLong(handover.time());
    out.writeLong(handover.recordedTime());
    out.writeUTF(handover.schoolId());
    BinaryForm.writeText(handover.regionCode(), out);
    BinaryForm.writeText(handover.supplierId(), out);
    BinaryForm.writeText(handover.orderId(), out);
    out.writeInt(handover.signers().size());
    for (String signer : handover.signers()) {
      out.writeUTF(signer);
    }
    out.writeInt(handover.lines().size());
    for (HandoverLine line : handover.lines()) {
      writeLine(line, out);
    }
    out.writeLong(handover.eventIdHigh());
    out.writeLong(handover.eventIdLow());
    out.writeLong(handover.ingestTime());
  }

  @Override
  public Handover read(DataInput in, int version) throws IOException {
    return new Handover(
        in.readUTF(),
        in.readInt(),
        in.readBoolean(),
        HandoverKind.valueOf(in.readUTF()),
        in.readLong(),
        in.readLong(),
        in.readUTF(),
        BinaryForm.readText(in),
        BinaryForm.readText(in),
        version == 1 ? null : BinaryForm.readText(in),
        readSigners(in),
        readLines(in),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  private static void writeLine(HandoverLine line, DataOutput out) throws IOException {
    out.writeUTF(line.lotId());
    BinaryForm.writeText(line.ingredient(), out);
    out.writeLong(line.declared());
    out.writeLong(line.weighed());
    out.writeLong(line.refused());
    out.writeBoolean(line.handTyped());
    BinaryForm.writeNumber(line.priceFen(), out);
  }

  private static List<String> readSigners(DataInput in) throws IOException {
    List<String> signers = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      signers.add(in.readUTF());
    }
    return signers;
  }

  private static List<HandoverLine> readLines(DataInput in) throws IOException {
    List<HandoverLine> lines = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      lines.add(
          new HandoverLine(
              in.readUTF(),
              BinaryForm.readText(in),
              in.readLong(),
              in.readLong(),
              in.readLong(),
              in.readBoolean(),
              BinaryForm.readNumber(in)));
    }
    return lines;
  }
}
