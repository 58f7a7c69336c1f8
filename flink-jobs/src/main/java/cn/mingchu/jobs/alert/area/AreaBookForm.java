package cn.mingchu.jobs.alert.area;

import cn.mingchu.jobs.alert.news.DeskInputForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is kept of a county, field by field. */
public final class AreaBookForm implements BinaryForm<AreaBook> {

  private static final long serialVersionUID = 1L;

  private static final AreaSilenceForm SILENCES = new AreaSilenceForm();

  /** Raised with the form of what was told, too. */
  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public AreaBook copy(AreaBook book) {
    return book.copy();
  }

  @Override
  public void write(AreaBook book, DataOutput out) throws IOException {
    BinaryForm.writeText(book.regionCode, out);
    out.writeInt(book.outages.size());
    for (Outage outage : book.outages.values()) {
      out.writeUTF(outage.findingId());
      out.writeInt(outage.revision());
      out.writeUTF(outage.schoolId());
      out.writeBoolean(outage.stands());
      out.writeLong(outage.start());
      BinaryForm.writeNumber(outage.end(), out);
      out.writeLong(outage.ingestTime());
      out.writeLong(outage.firstKnown());
    }
    out.writeInt(book.told.size());
    for (AreaSilence silence : book.told.values()) {
      SILENCES.write(silence, out);
    }
    out.writeInt(book.hearers.size());
    for (Map.Entry<String, SortedSet<String>> each : book.hearers.entrySet()) {
      out.writeUTF(each.getKey());
      DeskInputForm.writeTexts(each.getValue(), out);
    }
    out.writeLong(book.now);
    out.writeLong(book.settledUntil);
    out.writeLong(book.nextChange);
    out.writeLong(book.alarmAt());
  }

  @Override
  public AreaBook read(DataInput in, int version) throws IOException {
    AreaBook book = new AreaBook();
    book.regionCode = BinaryForm.readText(in);
    for (int left = in.readInt(); left > 0; left--) {
      Outage outage =
          new Outage(
              in.readUTF(),
              in.readInt(),
              in.readUTF(),
              in.readBoolean(),
              in.readLong(),
              BinaryForm.readNumber(in),
              in.readLong(),
              in.readLong());
      book.outages.put(outage.findingId(), outage);
    }
    for (int left = in.readInt(); left > 0; left--) {
      AreaSilence silence = SILENCES.read(in, version);
      book.told.put(silence.findingId(), silence);
    }
    for (int left = in.readInt(); left > 0; left--) {
      book.hearers.put(in.readUTF(), new TreeSet<>(DeskInputForm.readTexts(in)));
    }
    book.now = in.readLong();
    book.settledUntil = in.readLong();
    book.nextChange = in.readLong();
    book.setAlarmAt(in.readLong());
    return book;
  }
}
