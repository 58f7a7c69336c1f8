package cn.mingchu.jobs.stock.book;

import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.schemas.event.Keeping;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A claim, field by field. */
public final class StockClaimForm extends ImmutableForm<StockClaim> {

  private static final long serialVersionUID = 1L;

  @Override
  public void write(StockClaim claim, DataOutput out) throws IOException {
    out.writeUTF(claim.claimId());
    out.writeInt(claim.revision());
    out.writeBoolean(claim.stands());
    out.writeUTF(claim.lotId());
    out.writeUTF(claim.kind().name());
    out.writeLong(claim.grams());
    out.writeLong(claim.time());
    writeLabel(claim.label(), out);
    out.writeUTF(claim.schoolId());
    writeText(claim.regionCode(), out);
    out.writeLong(claim.eventIdHigh());
    out.writeLong(claim.eventIdLow());
    out.writeLong(claim.ingestTime());
  }

  @Override
  public StockClaim read(DataInput in, int version) throws IOException {
    return new StockClaim(
        in.readUTF(),
        in.readInt(),
        in.readBoolean(),
        in.readUTF(),
        StockKind.valueOf(in.readUTF()),
        in.readLong(),
        in.readLong(),
        readLabel(in),
        in.readUTF(),
        readText(in),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  static void writeLabel(@Nullable LotLabel label, DataOutput out) throws IOException {
    out.writeBoolean(label != null);
    if (label != null) {
      Long lastDay = label.lastDay();
      out.writeUTF(label.ingredient());
      out.writeUTF(label.keeping().name());
      out.writeBoolean(lastDay != null);
      if (lastDay != null) {
        out.writeLong(lastDay);
      }
    }
  }

  static @Nullable LotLabel readLabel(DataInput in) throws IOException {
    return in.readBoolean()
        ? new LotLabel(
            in.readUTF(),
            Keeping.valueOf(in.readUTF()),
            in.readBoolean() ? (Long) in.readLong() : null)
        : null;
  }

  static void writeText(@Nullable String text, DataOutput out) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  static @Nullable String readText(DataInput in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }
}
