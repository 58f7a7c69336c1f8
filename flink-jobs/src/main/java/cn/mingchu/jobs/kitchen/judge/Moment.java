package cn.mingchu.jobs.kitchen.judge;

/**
 * A moment on both clocks.
 *
 * @param eventTime by the device's clock, UTC milliseconds
 * @param ingestTime by the gateway's clock, UTC milliseconds
 */
public record Moment(long eventTime, long ingestTime) {

  /** The moment so much later, on both clocks. */
  public Moment plus(long millis) {
    return new Moment(eventTime + millis, ingestTime + millis);
  }
}
