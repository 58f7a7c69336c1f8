package cn.mingchu.jobs.kitchen.judge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A watch over lags, field by field. */
final class LagWatchForm {

  private LagWatchForm() {}

  static void write(LagWatch watch, DataOutput out) throws IOException {
    out.writeLong(watch.lastFresh);
    out.writeShort(watch.fresh.size());
    for (LagWatch.Stretch stretch : watch.fresh) {
      out.writeLong(stretch.first());
      out.writeLong(stretch.last());
    }
    out.writeShort(watch.behind.size());
    for (Lagging slot : watch.behind()) {
      out.writeLong(slot.first());
      out.writeLong(slot.last());
      out.writeLong(slot.lagMillis());
    }
    out.writeShort(watch.told.size());
    for (Lag lag : watch.told) {
      out.writeUTF(lag.ruleId());
      out.writeLong(lag.first());
      out.writeLong(lag.last());
      out.writeLong(lag.shownAfterMillis());
      out.writeBoolean(lag.isOver());
    }
  }

  static LagWatch read(DataInput in) throws IOException {
    LagWatch watch = new LagWatch();
    watch.lastFresh = in.readLong();
    for (int left = in.readShort(); left > 0; left--) {
      watch.fresh.add(new LagWatch.Stretch(in.readLong(), in.readLong()));
    }
    for (int left = in.readShort(); left > 0; left--) {
      watch.put(new Lagging(in.readLong(), in.readLong(), in.readLong()));
    }
    for (int left = in.readShort(); left > 0; left--) {
      watch.told.add(
          new Lag(in.readUTF(), in.readLong(), in.readLong(), in.readLong(), in.readBoolean()));
    }
    return watch;
  }
}
