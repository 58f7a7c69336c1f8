package cn.mingchu.jobs.kitchen.school;

import cn.mingchu.jobs.kitchen.judge.DeviceInputForm;
import cn.mingchu.jobs.kitchen.judge.Told;
import cn.mingchu.jobs.kitchen.judge.ToldForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.schemas.event.Zone;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A byte that tells which of the inputs it is, then its fields in order. */
public final class SchoolInputForm implements BinaryForm<SchoolInput> {

  private static final long serialVersionUID = 1L;

  private static final int DEVICE = 1;
  private static final int GONE = 2;
  private static final int FIRST_HEARD = 3;
  private static final int SIGNAL = 4;
  private static final int TROUBLE = 5;
  private static final int MAINS_LOSS = 6;

  private static final int LAMP = 1;
  private static final int CAMERA = 2;
  private static final int SILENCE = 1;
  private static final int WARMING = 2;

  private static final ToldForm TOLD = new ToldForm();
  private static final int TOLD_VERSION = 1;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return true;
  }

  @Override
  public SchoolInput copy(SchoolInput value) {
    return value;
  }

  @Override
  public void write(SchoolInput input, DataOutput out) throws IOException {
    if (input instanceof SchoolDevice device) {
      out.writeByte(DEVICE);
      writeDevice(device, out);
    } else if (input instanceof DeviceGone gone) {
      out.writeByte(GONE);
      out.writeUTF(gone.deviceId());
    } else if (input instanceof FirstHeard heard) {
      out.writeByte(FIRST_HEARD);
      out.writeUTF(heard.deviceId());
      out.writeLong(heard.eventTime());
    } else if (input instanceof Signal signal) {
      out.writeByte(SIGNAL);
      writeSignal(signal, out);
    } else if (input instanceof Trouble trouble) {
      out.writeByte(TROUBLE);
      writeTrouble(trouble, out);
    } else if (input instanceof MainsLoss loss) {
      out.writeByte(MAINS_LOSS);
      writeLoss(loss, out);
    }
  }

  @Override
  public SchoolInput read(DataInput in, int version) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case DEVICE -> readDevice(in);
      case GONE -> new DeviceGone(in.readUTF());
      case FIRST_HEARD -> new FirstHeard(in.readUTF(), in.readLong());
      case SIGNAL -> readSignal(in);
      case TROUBLE -> readTrouble(in);
      case MAINS_LOSS -> readLoss(in);
      default -> throw new IOException("no input of a school has kind " + kind);
    };
  }

  static void writeDevice(SchoolDevice device, DataOutput out) throws IOException {
    DeviceInputForm.writeProfile(device.device(), out);
    out.writeUTF(device.zone().name());
    out.writeUTF(device.gatewayId() == null ? "" : device.gatewayId());
  }

  static SchoolDevice readDevice(DataInput in) throws IOException {
    return new SchoolDevice(
        DeviceInputForm.readProfile(in), Zone.valueOf(in.readUTF()), emptyAsNull(in.readUTF()));
  }

  static void writeSignal(Signal signal, DataOutput out) throws IOException {
    out.writeByte(signal.source() == Signal.Source.LAMP ? LAMP : CAMERA);
    out.writeUTF(signal.deviceId());
    out.writeLong(signal.eventIdHigh());
    out.writeLong(signal.eventIdLow());
    out.writeLong(signal.eventTime());
    out.writeLong(signal.ingestTime());
    out.writeUTF(signal.zone().name());
    out.writeInt(signal.hundredths());
  }

  static Signal readSignal(DataInput in) throws IOException {
    return new Signal(
        in.readByte() == LAMP ? Signal.Source.LAMP : Signal.Source.CAMERA,
        in.readUTF(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        Zone.valueOf(in.readUTF()),
        in.readInt());
  }

  static void writeTrouble(Trouble trouble, DataOutput out) throws IOException {
    out.writeByte(trouble.kind() == Trouble.Kind.SILENCE ? SILENCE : WARMING);
    out.writeUTF(trouble.findingId());
    out.writeInt(trouble.revision());
    out.writeUTF(trouble.deviceId());
    out.writeBoolean(trouble.stands());
    out.writeLong(trouble.start());
    out.writeLong(trouble.endOrNever());
    out.writeLong(trouble.decidedTime());
    out.writeLong(trouble.decidedIngestTime());
  }

  static Trouble readTrouble(DataInput in) throws IOException {
    Trouble.Kind kind = in.readByte() == SILENCE ? Trouble.Kind.SILENCE : Trouble.Kind.WARMING;
    String findingId = in.readUTF();
    int revision = in.readInt();
    String deviceId = in.readUTF();
    boolean stands = in.readBoolean();
    long start = in.readLong();
    long end = in.readLong();
    return new Trouble(
        kind,
        findingId,
        revision,
        deviceId,
        stands,
        start,
        end == Long.MAX_VALUE ? null : end,
        in.readLong(),
        in.readLong());
  }

  static void writeLoss(MainsLoss loss, DataOutput out) throws IOException {
    TOLD.write(new Told(Told.Cause.READINGS, loss.finding()), out);
  }

  static MainsLoss readLoss(DataInput in) throws IOException {
    return new MainsLoss(TOLD.read(in, TOLD_VERSION).finding());
  }

  private static @Nullable String emptyAsNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
