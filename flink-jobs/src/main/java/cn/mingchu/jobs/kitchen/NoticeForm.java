package cn.mingchu.jobs.kitchen;

import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A byte that tells which of the notices it is, then its fields in order. */
final class NoticeForm implements BinaryForm<Notice> {

  private static final long serialVersionUID = 1L;

  private static final int SETTING_MADE = 1;
  private static final int SETTING_TAKEN_BACK = 2;
  private static final int COMEBACK = 3;

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
      byte[] record = change.record();
      out.writeByte(record == null ? SETTING_TAKEN_BACK : SETTING_MADE);
      out.writeUTF(change.settingId());
      out.writeLong(change.offset());
      if (record != null) {
        out.writeInt(record.length);
        out.write(record);
      }
    } else if (notice instanceof Comeback comeback) {
      out.writeByte(COMEBACK);
      out.writeLong(comeback.gatewayTime());
    }
  }

  @Override
  public Notice read(DataInput in, int version) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case SETTING_TAKEN_BACK -> new SettingChange(in.readUTF(), null, in.readLong());
      case SETTING_MADE -> readSetting(in);
      case COMEBACK -> new Comeback(in.readLong());
      default -> throw new IOException("a notice is of kind 1, 2 or 3, was " + kind);
    };
  }

  private static SettingChange readSetting(DataInput in) throws IOException {
    String settingId = in.readUTF();
    long offset = in.readLong();
    byte[] record = new byte[in.readInt()];
    in.readFully(record);
    return new SettingChange(settingId, record, offset);
  }
}
