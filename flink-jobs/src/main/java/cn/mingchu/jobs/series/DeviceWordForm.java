package cn.mingchu.jobs.series;

import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.jobs.series.SeriesInput.DeviceWord;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Its fields in order. */
public final class DeviceWordForm extends ImmutableForm<DeviceWord> {

  private static final long serialVersionUID = 1L;

  @Override
  public void write(DeviceWord device, DataOutput out) throws IOException {
    SeriesInputForm.write(device, out);
  }

  @Override
  public DeviceWord read(DataInput in, int version) throws IOException {
    return SeriesInputForm.readDevice(in);
  }
}
