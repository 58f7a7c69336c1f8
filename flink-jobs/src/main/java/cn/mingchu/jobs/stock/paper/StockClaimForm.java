package cn.mingchu.jobs.stock.paper;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.schemas.event.Keeping;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A claim, field by field. Since version 2 with its meal, and with the price of its lot. */
public final class StockClaimForm extends ImmutableForm<StockClaim> {

  private static final long serialVersionUID = 1L;

  @Override
  public int version() {
    return 2;
  }

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
    BinaryForm.writeText(claim.mealId(), out);
    out.writeUTF(claim.schoolId());
    BinaryForm.writeText(claim.regionCode(), out);
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
        readLabel(in, version),
        version == 1 ? null : BinaryForm.readText(in),
        in.readUTF(),
        BinaryForm.readText(in),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  /** Writes what the delivery note says of a lot; null where none says it. */
  public static void writeLabel(@Nullable LotLabel label, DataOutput out) throws IOException {
    out.writeBoolean(label != null);
    if (label != null) {
      out.writeUTF(label.ingredient());
      out.writeUTF(label.keeping().name());
      BinaryForm.writeNumber(label.lastDay(), out);
      BinaryForm.writeNumber(label.fenPerKilogram(), out);
    }
  }

  /** Reads what {@link #writeLabel} of this version wrote. */
  public static @Nullable LotLabel readLabel(DataInput in, int version) throws IOException {
    return in.readBoolean()
        ? new LotLabel(
            in.readUTF(),
            Keeping.valueOf(in.readUTF()),
            BinaryForm.readNumber(in),
            version == 1 ? null : BinaryForm.readNumber(in))
        : null;
  }
}
