package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.jobs.kitchen.judge.DeviceInputForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.Zone;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A byte that tells which of the inputs it is, then its fields in order. */
public final class CameraInputForm implements BinaryForm<CameraInput> {

  private static final long serialVersionUID = 1L;

  private static final int OBSERVATION = 1;
  private static final int PROFILE = 2;
  private static final int REMOVAL = 3;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return true;
  }

  @Override
  public CameraInput copy(CameraInput value) {
    return value;
  }

  @Override
  public void write(CameraInput input, DataOutput out) throws IOException {
    if (input instanceof Observation seen) {
      out.writeByte(OBSERVATION);
      writeObservation(seen, out);
    } else if (input instanceof CameraProfile camera) {
      out.writeByte(PROFILE);
      writeCamera(camera, out);
    } else if (input instanceof CameraRemoval removal) {
      out.writeByte(REMOVAL);
      out.writeUTF(removal.deviceId());
    }
  }

  @Override
  public CameraInput read(DataInput in, int version) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case OBSERVATION -> readObservation(in);
      case PROFILE -> readCamera(in);
      case REMOVAL -> new CameraRemoval(in.readUTF());
      default -> throw new IOException("no input of a camera has kind " + kind);
    };
  }

  static void writeObservation(Observation seen, DataOutput out) throws IOException {
    out.writeUTF(seen.deviceId());
    out.writeLong(seen.eventIdHigh());
    out.writeLong(seen.eventIdLow());
    out.writeLong(seen.eventTime());
    out.writeLong(seen.ingestTime());
    out.writeUTF(seen.kind().name());
    out.writeUTF(seen.zone().name());
    out.writeByte(seen.confidenceHundredths());
    out.writeInt(seen.partition());
    out.writeLong(seen.offset());
  }

  static Observation readObservation(DataInput in) throws IOException {
    return new Observation(
        in.readUTF(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        ObservationKind.valueOf(in.readUTF()),
        Zone.valueOf(in.readUTF()),
        in.readByte(),
        in.readInt(),
        in.readLong());
  }

  static void writeCamera(CameraProfile camera, DataOutput out) throws IOException {
    DeviceInputForm.writeProfile(camera.device(), out);
    out.writeUTF(camera.zone().name());
  }

  static CameraProfile readCamera(DataInput in) throws IOException {
    return new CameraProfile(DeviceInputForm.readProfile(in), Zone.valueOf(in.readUTF()));
  }
}
