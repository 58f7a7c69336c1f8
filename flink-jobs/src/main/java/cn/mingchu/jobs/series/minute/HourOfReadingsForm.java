package cn.mingchu.jobs.series.minute;

import cn.mingchu.jobs.runtime.ImmutableForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How many, and each in eight bytes. */
public final class HourOfReadingsForm extends ImmutableForm<HourOfReadings> {

  private static final long serialVersionUID = 1L;

  @Override
  public void write(HourOfReadings hour, DataOutput out) throws IOException {
    long[] readings = hour.packed();
    out.writeShort(readings.length);
    for (long reading : readings) {
      out.writeLong(reading);
    }
  }

  @Override
  public HourOfReadings read(DataInput in, int version) throws IOException {
    long[] readings = new long[in.readUnsignedShort()];
    for (int i = 0; i < readings.length; i++) {
      readings[i] = in.readLong();
    }
    return HourOfReadings.unpacked(readings);
  }
}
