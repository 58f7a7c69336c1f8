package cn.mingchu.jobs.kitchen.dish;

import cn.mingchu.jobs.kitchen.judge.DishReading;
import cn.mingchu.jobs.kitchen.judge.Told;
import cn.mingchu.jobs.kitchen.judge.ToldForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.schemas.event.DishStage;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A dish, field by field; where its measurements stand in Kafka is not kept. A new version of
 * {@link ToldForm} is one of this form, too.
 */
public final class DishForm implements BinaryForm<Dish> {

  private static final long serialVersionUID = 1L;

  private static final ToldForm TOLD = new ToldForm();

  private static final int TOLD_VERSION = 1;
  private static final int NOWHERE = -1;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public Dish copy(Dish dish) {
    return dish.copy();
  }

  @Override
  public void write(Dish dish, DataOutput out) throws IOException {
    out.writeUTF(dish.dishId());
    out.writeUTF(dish.isForgotten() ? "" : dish.readings.get(0).deviceId());
    out.writeLong(dish.now);
    out.writeLong(dish.alarmAt());
    out.writeInt(dish.readings.size());
    for (DishReading reading : dish.readings) {
      out.writeLong(reading.eventIdHigh());
      out.writeLong(reading.eventIdLow());
      out.writeLong(reading.eventTime());
      out.writeLong(reading.ingestTime());
      out.writeUTF(reading.stage().name());
      out.writeInt(reading.hundredths());
    }
    out.writeInt(dish.told.size());
    for (Told one : dish.told.values()) {
      TOLD.write(one, out);
    }
  }

  @Override
  public Dish read(DataInput in, int version) throws IOException {
    Dish dish = new Dish(in.readUTF());
    String deviceId = in.readUTF();
    dish.now = in.readLong();
    dish.setAlarmAt(in.readLong());
    for (int left = in.readInt(); left > 0; left--) {
      dish.readings.add(
          new DishReading(
              deviceId,
              in.readLong(),
              in.readLong(),
              in.readLong(),
              in.readLong(),
              dish.dishId(),
              DishStage.valueOf(in.readUTF()),
              in.readInt(),
              NOWHERE,
              NOWHERE));
    }
    for (int left = in.readInt(); left > 0; left--) {
      Told one = TOLD.read(in, TOLD_VERSION);
      dish.keep(new Told(one.cause(), one.finding().ofDish(dish.dishId())));
    }
    return dish;
  }
}
