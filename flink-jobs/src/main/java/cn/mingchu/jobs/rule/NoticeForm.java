package cn.mingchu.jobs.rule;

import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A byte that tells which change of reference data it is, then its fields in order. */
public final class NoticeForm implements BinaryForm<Notice> {

  private static final long serialVersionUID = 1L;

  private static final int SETTING_MADE = 1;
  private static final int SETTING_TAKEN_BACK = 2;
  private static final int PERIOD_MADE = 4;
  private static final int PERIOD_TAKEN_BACK = 5;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return true;
  }

  @Override
  public Notice copy(Notice value) {
    return value;
  }

  @Override
  public void write(Notice notice, DataOutput out) throws IOException {
    if (notice instanceof SettingChange change) {
      write(change, SETTING_MADE, SETTING_TAKEN_BACK, out);
    } else if (notice instanceof PeriodChange change) {
      write(change, PERIOD_MADE, PERIOD_TAKEN_BACK, out);
    } else {
      throw new IOException("no change of reference data: " + notice);
    }
  }

  @Override
  public Notice read(DataInput in, int version) throws IOException {
    return read(in.readByte(), in);
  }

  /** Reads what follows the byte that tells which change it is. */
  public static Notice read(int kind, DataInput in) throws IOException {
    return switch (kind) {
      case SETTING_TAKEN_BACK -> new SettingChange(in.readUTF(), null, in.readLong());
      case SETTING_MADE -> {
        String settingId = in.readUTF();
        long offset = in.readLong();
        yield new SettingChange(settingId, readRecord(in), offset);
      }
      case PERIOD_TAKEN_BACK -> new PeriodChange(in.readUTF(), null, in.readLong());
      case PERIOD_MADE -> {
        String calendarId = in.readUTF();
        long offset = in.readLong();
        yield new PeriodChange(calendarId, readRecord(in), offset);
      }
      default -> throw new IOException("no notice is of kind " + kind);
    };
  }

  private static void write(ReferenceChange change, int made, int takenBack, DataOutput out)
      throws IOException {
    byte[] record = change.record();
    out.writeByte(record == null ? takenBack : made);
    out.writeUTF(change.id());
    out.writeLong(change.offset());
    if (record != null) {
      out.writeInt(record.length);
      out.write(record);
    }
  }

  private static byte[] readRecord(DataInput in) throws IOException {
    byte[] record = new byte[in.readInt()];
    in.readFully(record);
    return record;
  }
}
