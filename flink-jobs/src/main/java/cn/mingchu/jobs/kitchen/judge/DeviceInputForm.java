package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.DishStage;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A byte that tells which of the inputs it is, then its fields in order. */
public final class DeviceInputForm implements BinaryForm<DeviceInput> {

  private static final long serialVersionUID = 1L;

  private static final int READING = 1;
  private static final int PROFILE = 2;
  private static final int REMOVAL = 3;
  private static final int COMPLAINT = 4;
  private static final int DISH_READING = 5;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return true;
  }

  @Override
  public DeviceInput copy(DeviceInput value) {
    return value;
  }

  @Override
  public void write(DeviceInput input, DataOutput out) throws IOException {
    if (input instanceof Reading reading) {
      out.writeByte(READING);
      writeReading(reading, out);
    } else if (input instanceof DishReading reading) {
      out.writeByte(DISH_READING);
      writeDishReading(reading, out);
    } else if (input instanceof DeviceProfile profile) {
      out.writeByte(PROFILE);
      writeProfile(profile, out);
    } else if (input instanceof DeviceRemoval removal) {
      out.writeByte(REMOVAL);
      out.writeUTF(removal.deviceId());
    } else if (input instanceof ClockComplaint complaint) {
      out.writeByte(COMPLAINT);
      out.writeUTF(complaint.deviceId());
      out.writeLong(complaint.eventTime());
      out.writeLong(complaint.ingestTime());
    }
  }

  @Override
  public DeviceInput read(DataInput in, int version) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case READING -> readReading(in);
      case DISH_READING -> readDishReading(in);
      case PROFILE -> readProfile(in);
      case REMOVAL -> new DeviceRemoval(in.readUTF());
      case COMPLAINT -> new ClockComplaint(in.readUTF(), in.readLong(), in.readLong());
      default -> throw new IOException("no input of a device has kind " + kind);
    };
  }

  static void writeReading(Reading reading, DataOutput out) throws IOException {
    out.writeUTF(reading.deviceId());
    out.writeLong(reading.eventIdHigh());
    out.writeLong(reading.eventIdLow());
    out.writeLong(reading.eventTime());
    out.writeLong(reading.ingestTime());
    out.writeByte(QuantityCode.of(reading.quantity()));
    out.writeInt(reading.hundredths());
    out.writeLong(reading.sequence());
    out.writeInt(reading.partition());
    out.writeLong(reading.offset());
  }

  static Reading readReading(DataInput in) throws IOException {
    return new Reading(
        in.readUTF(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        QuantityCode.quantity(in.readByte()),
        in.readInt(),
        in.readLong(),
        in.readInt(),
        in.readLong());
  }

  /** A measurement of a dish, field by field. */
  public static void writeDishReading(DishReading reading, DataOutput out) throws IOException {
    out.writeUTF(reading.deviceId());
    out.writeLong(reading.eventIdHigh());
    out.writeLong(reading.eventIdLow());
    out.writeLong(reading.eventTime());
    out.writeLong(reading.ingestTime());
    out.writeUTF(reading.dishId());
    out.writeUTF(reading.stage().name());
    out.writeInt(reading.hundredths());
    out.writeInt(reading.partition());
    out.writeLong(reading.offset());
  }

  /** Reads what {@link #writeDishReading} wrote. */
  public static DishReading readDishReading(DataInput in) throws IOException {
    return new DishReading(
        in.readUTF(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readUTF(),
        DishStage.valueOf(in.readUTF()),
        in.readInt(),
        in.readInt(),
        in.readLong());
  }

  /** What the register says of a device, field by field. */
  public static void writeProfile(DeviceProfile profile, DataOutput out) throws IOException {
    out.writeUTF(profile.deviceId());
    out.writeUTF(profile.schoolId());
    out.writeUTF(profile.regionCode() == null ? "" : profile.regionCode());
    out.writeUTF(profile.kind().name());
    out.writeLong(profile.periodMillis());
    writeNullable(profile.labelMaxHundredths(), out);
    writeNullable(profile.commissionedAt(), out);
    out.writeLong(profile.clockAheadMillis());
  }

  /** Reads what {@link #writeProfile} wrote. */
  public static DeviceProfile readProfile(DataInput in) throws IOException {
    String deviceId = in.readUTF();
    String schoolId = in.readUTF();
    String regionCode = in.readUTF();
    DeviceKind kind = DeviceKind.valueOf(in.readUTF());
    long periodMillis = in.readLong();
    Long label = readNullable(in);
    Long commissionedAt = readNullable(in);
    return new DeviceProfile(
        deviceId,
        schoolId,
        regionCode.isEmpty() ? null : regionCode,
        kind,
        periodMillis,
        label == null ? null : Math.toIntExact(label),
        commissionedAt,
        in.readLong());
  }

  private static void writeNullable(@Nullable Number number, DataOutput out) throws IOException {
    out.writeBoolean(number != null);
    if (number != null) {
      out.writeLong(number.longValue());
    }
  }

  private static @Nullable Long readNullable(DataInput in) throws IOException {
    return in.readBoolean() ? in.readLong() : null;
  }
}
