package cn.mingchu.jobs.series;

import cn.mingchu.connectors.influxdb.SeriesPoint;
import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.jobs.series.SeriesInput.DeviceGone;
import cn.mingchu.jobs.series.SeriesInput.DeviceWord;
import cn.mingchu.jobs.series.SeriesInput.LotWord;
import cn.mingchu.jobs.series.SeriesInput.Measured;
import cn.mingchu.jobs.series.SeriesInput.RejectWord;
import cn.mingchu.jobs.series.SeriesInput.Told;
import cn.mingchu.schemas.event.Quantity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A byte that tells which input it is, then its fields in order. */
public final class SeriesInputForm extends ImmutableForm<SeriesInput> {

  private static final long serialVersionUID = 1L;

  private static final int MEASURED = 1;
  private static final int DEVICE = 2;
  private static final int LOT = 3;
  private static final int REJECT = 4;
  private static final int TOLD = 5;
  private static final int GONE = 6;

  @Override
  public void write(SeriesInput input, DataOutput out) throws IOException {
    if (input instanceof Measured measured) {
      out.writeByte(MEASURED);
      out.writeUTF(measured.deviceId());
      out.writeUTF(measured.quantity().name());
      out.writeInt(measured.hundredths());
      out.writeBoolean(measured.isBad());
      out.writeLong(measured.eventTime());
      out.writeLong(measured.ingestTime());
    } else if (input instanceof DeviceWord device) {
      out.writeByte(DEVICE);
      write(device, out);
    } else if (input instanceof DeviceGone gone) {
      out.writeByte(GONE);
      out.writeUTF(gone.deviceId());
    } else if (input instanceof LotWord lot) {
      out.writeByte(LOT);
      out.writeUTF(lot.schoolId());
      BinaryForm.writeText(lot.regionCode(), out);
      out.writeUTF(lot.lotId());
      out.writeLong(lot.onHandGrams());
      out.writeLong(lot.decidedIngestTime());
    } else if (input instanceof RejectWord reject) {
      out.writeByte(REJECT);
      out.writeUTF(reject.component());
      out.writeUTF(reject.reason());
      out.writeUTF(reject.topic());
      out.writeLong(reject.rejectedTime());
    } else if (input instanceof Told told) {
      out.writeByte(TOLD);
      out.writeInt(told.points().size());
      for (SeriesPoint point : told.points()) {
        out.writeUTF(point.policy());
        out.writeUTF(point.line());
      }
    }
  }

  @Override
  public SeriesInput read(DataInput in, int version) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case MEASURED ->
          new Measured(
              in.readUTF(),
              Quantity.valueOf(in.readUTF()),
              in.readInt(),
              in.readBoolean(),
              in.readLong(),
              in.readLong());
      case DEVICE -> readDevice(in);
      case LOT ->
          new LotWord(
              in.readUTF(), BinaryForm.readText(in), in.readUTF(), in.readLong(), in.readLong());
      case REJECT -> new RejectWord(in.readUTF(), in.readUTF(), in.readUTF(), in.readLong());
      case TOLD -> readTold(in);
      case GONE -> new DeviceGone(in.readUTF());
      default -> throw new IOException("no input of series is of kind " + kind);
    };
  }

  static void write(DeviceWord device, DataOutput out) throws IOException {
    out.writeUTF(device.deviceId());
    out.writeUTF(device.schoolId());
    BinaryForm.writeText(device.regionCode(), out);
    out.writeUTF(device.kind());
    out.writeUTF(device.name());
    out.writeInt(device.periodSeconds());
    out.writeLong(device.since());
  }

  static DeviceWord readDevice(DataInput in) throws IOException {
    return new DeviceWord(
        in.readUTF(),
        in.readUTF(),
        BinaryForm.readText(in),
        in.readUTF(),
        in.readUTF(),
        in.readInt(),
        in.readLong());
  }

  private static Told readTold(DataInput in) throws IOException {
    List<SeriesPoint> points = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      points.add(new SeriesPoint(in.readUTF(), in.readUTF()));
    }
    return new Told(points);
  }
}
