package cn.mingchu.jobs.trace.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How exposures are written, field by field. */
public final class ExposureForm {

  private ExposureForm() {}

  /** Writes an exposure. */
  public static void writeExposure(Exposure exposure, DataOutput out) throws IOException {
    out.writeUTF(exposure.recallId());
    out.writeUTF(exposure.lotId());
    out.writeInt(exposure.revision());
    LotInputForm.writeShare(exposure.suspect(), out);
    LotInputForm.writeShare(exposure.onHand(), out);
    writePresence(exposure.presence(), out);
    LotInputForm.writeProhibition(exposure.prohibition(), out);
  }

  /** Reads what {@link #writeExposure} wrote. */
  public static Exposure readExposure(DataInput in) throws IOException {
    return new Exposure(
        in.readUTF(),
        in.readUTF(),
        in.readInt(),
        LotInputForm.readShare(in),
        LotInputForm.readShare(in),
        readPresence(in),
        LotInputForm.readProhibition(in));
  }

  static void writePresence(@Nullable Presence presence, DataOutput out) throws IOException {
    out.writeBoolean(presence != null);
    if (presence != null) {
      out.writeLong(presence.from());
      out.writeLong(presence.to());
    }
  }

  static @Nullable Presence readPresence(DataInput in) throws IOException {
    return in.readBoolean() ? new Presence(in.readLong(), in.readLong()) : null;
  }
}
