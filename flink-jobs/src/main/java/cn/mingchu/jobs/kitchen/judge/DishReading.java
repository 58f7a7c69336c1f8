package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.DishStage;
import java.util.Comparator;

/**
 * One measurement of the core of a dish, as the job carries it.
 *
 * @param deviceId the probe
 * @param eventIdHigh the first 8 bytes of the event's id
 * @param eventIdLow the last 8 bytes of the event's id
 * @param eventTime when it was measured, by the probe's clock, UTC milliseconds
 * @param ingestTime when the gateway took it in, UTC milliseconds
 * @param dishId the batch, as the canteen names it
 * @param stage what was being done with it
 * @param hundredths of a degree Celsius
 * @param partition where it stands in Kafka, so that it can be named when it is set aside
 * @param offset its place there
 */
public record DishReading(
    String deviceId,
    long eventIdHigh,
    long eventIdLow,
    long eventTime,
    long ingestTime,
    String dishId,
    DishStage stage,
    int hundredths,
    int partition,
    long offset)
    implements DeviceInput, DeviceEvent {

  /**
   * The canonical order of the measurements of one dish: by date, stage and value. Two that are
   * equal in it are the same measurement, whoever brought it and how often.
   */
  public static final Comparator<DishReading> IN_ORDER =
      Comparator.comparingLong(DishReading::eventTime)
          .thenComparing(DishReading::stage)
          .thenComparingInt(DishReading::hundredths);

  private static final Comparator<DishReading> FIRST_HEARD =
      Comparator.comparingLong(DishReading::ingestTime)
          .thenComparing(DishReading::eventIdHigh, Long::compareUnsigned)
          .thenComparing(DishReading::eventIdLow, Long::compareUnsigned);

  /** Whether it says that the dish was heated just before. */
  public boolean isOfHeatedDish() {
    return stage == DishStage.COOKED || stage == DishStage.REHEATED;
  }

  /** Whether this one of two copies of a measurement speaks for it: the one that came in first. */
  public boolean speaksRatherThan(DishReading copy) {
    return FIRST_HEARD.compare(this, copy) < 0;
  }
}
