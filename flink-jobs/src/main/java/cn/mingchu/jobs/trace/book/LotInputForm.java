package cn.mingchu.jobs.trace.book;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.schemas.lot.Share;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A byte that tells which input it is, then its fields in order. */
public final class LotInputForm implements BinaryForm<LotInput> {

  private static final long serialVersionUID = 1L;

  private static final int MOVEMENT = 1;
  private static final int RECALL = 2;
  private static final int SUSPICION = 3;
  private static final int INQUIRY = 4;
  private static final int ACKNOWLEDGEMENT = 5;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return true;
  }

  @Override
  public LotInput copy(LotInput value) {
    return value;
  }

  @Override
  public void write(LotInput input, DataOutput out) throws IOException {
    if (input instanceof Movement movement) {
      out.writeByte(MOVEMENT);
      out.writeUTF(movement.lotId());
      writeLink(movement.link(), out);
    } else if (input instanceof Recall recall) {
      out.writeByte(RECALL);
      writeRecall(recall, out);
    } else if (input instanceof Suspicion suspicion) {
      out.writeByte(SUSPICION);
      writeSuspicion(suspicion, out);
    } else if (input instanceof Inquiry inquiry) {
      out.writeByte(INQUIRY);
      writeInquiry(inquiry, out);
    } else if (input instanceof Acknowledgement acknowledgement) {
      out.writeByte(ACKNOWLEDGEMENT);
      writeAcknowledgement(acknowledgement, out);
    }
  }

  @Override
  public LotInput read(DataInput in, int version) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case MOVEMENT -> new Movement(in.readUTF(), readLink(in));
      case RECALL -> readRecall(in);
      case SUSPICION -> readSuspicion(in);
      case INQUIRY -> readInquiry(in);
      case ACKNOWLEDGEMENT -> readAcknowledgement(in);
      default -> throw new IOException("no input of a lot has kind " + kind);
    };
  }

  static void writeLink(LotLink link, DataOutput out) throws IOException {
    out.writeUTF(link.linkId());
    out.writeInt(link.revision());
    writeEnd(link.from(), out);
    writeEnd(link.to(), out);
    out.writeLong(link.grams());
    out.writeLong(link.time());
    out.writeUTF(link.step().name());
  }

  static LotLink readLink(DataInput in) throws IOException {
    return new LotLink(
        in.readUTF(),
        in.readInt(),
        readEnd(in),
        readEnd(in),
        in.readLong(),
        in.readLong(),
        Step.valueOf(in.readUTF()));
  }

  /** Writes a recall. */
  public static void writeRecall(Recall recall, DataOutput out) throws IOException {
    out.writeUTF(recall.recallId());
    out.writeUTF(recall.lotId());
    out.writeInt(recall.revision());
    out.writeLong(recall.since());
    out.writeLong(recall.until());
    out.writeBoolean(recall.inForce());
    writeProhibition(recall.prohibition(), out);
  }

  /** Reads what {@link #writeRecall} wrote. */
  public static Recall readRecall(DataInput in) throws IOException {
    return new Recall(
        in.readUTF(),
        in.readUTF(),
        in.readInt(),
        in.readLong(),
        in.readLong(),
        in.readBoolean(),
        readProhibition(in));
  }

  static void writeSuspicion(Suspicion suspicion, DataOutput out) throws IOException {
    out.writeUTF(suspicion.lotId());
    out.writeUTF(suspicion.recallId());
    out.writeUTF(suspicion.linkId());
    out.writeInt(suspicion.linkRevision());
    out.writeInt(suspicion.revision());
    writeShare(suspicion.share(), out);
    writeProhibition(suspicion.prohibition(), out);
  }

  static Suspicion readSuspicion(DataInput in) throws IOException {
    return new Suspicion(
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readInt(),
        in.readInt(),
        readShare(in),
        readProhibition(in));
  }

  static void writeInquiry(Inquiry inquiry, DataOutput out) throws IOException {
    out.writeUTF(inquiry.lotId());
    out.writeUTF(inquiry.recallId());
    out.writeUTF(inquiry.linkId());
    out.writeInt(inquiry.linkRevision());
    out.writeInt(inquiry.revision());
    out.writeBoolean(inquiry.asks());
    writeProhibition(inquiry.prohibition(), out);
  }

  static Inquiry readInquiry(DataInput in) throws IOException {
    return new Inquiry(
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readInt(),
        in.readInt(),
        in.readBoolean(),
        readProhibition(in));
  }

  static void writeAcknowledgement(Acknowledgement acknowledgement, DataOutput out)
      throws IOException {
    out.writeUTF(acknowledgement.lotId());
    out.writeUTF(acknowledgement.claimId());
    out.writeInt(acknowledgement.revision());
    out.writeBoolean(acknowledgement.stands());
  }

  static Acknowledgement readAcknowledgement(DataInput in) throws IOException {
    return new Acknowledgement(in.readUTF(), in.readUTF(), in.readInt(), in.readBoolean());
  }

  static void writeProhibition(Prohibition prohibition, DataOutput out) throws IOException {
    out.writeLong(prohibition.knownAt());
    out.writeLong(prohibition.releasedAt());
    out.writeLong(prohibition.eventIdHigh());
    out.writeLong(prohibition.eventIdLow());
  }

  static Prohibition readProhibition(DataInput in) throws IOException {
    return new Prohibition(in.readLong(), in.readLong(), in.readLong(), in.readLong());
  }

  static void writeShare(Share share, DataOutput out) throws IOException {
    out.writeLong(share.atLeastGrams());
    out.writeLong(share.likelyMicrograms());
    out.writeLong(share.atMostGrams());
  }

  static Share readShare(DataInput in) throws IOException {
    return new Share(in.readLong(), in.readLong(), in.readLong());
  }

  private static void writeEnd(@Nullable String lotId, DataOutput out) throws IOException {
    out.writeUTF(lotId == null ? "" : lotId);
  }

  private static @Nullable String readEnd(DataInput in) throws IOException {
    String lotId = in.readUTF();
    return lotId.isEmpty() ? null : lotId;
  }
}
