package cn.mingchu.jobs.kitchen;

import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.NoticeForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A byte that tells which of the notices it is, then its fields in order. */
final class KitchenNoticeForm implements BinaryForm<Notice> {

  private static final long serialVersionUID = 1L;

  /** None of those of {@link NoticeForm}. */
  private static final int COMEBACK = 3;

  private static final NoticeForm CHANGES = new NoticeForm();

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
    if (notice instanceof Comeback comeback) {
      out.writeByte(COMEBACK);
      out.writeLong(comeback.gatewayTime());
    } else {
      CHANGES.write(notice, out);
    }
  }

  @Override
  public Notice read(DataInput in, int version) throws IOException {
    int kind = in.readByte();
    return kind == COMEBACK ? new Comeback(in.readLong()) : NoticeForm.read(kind, in);
  }
}
