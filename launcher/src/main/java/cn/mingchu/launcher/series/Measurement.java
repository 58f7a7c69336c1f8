package cn.mingchu.launcher.series;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * One row of a series.
 *
 * @param line where it stands in its file, from 1
 * @param writtenTime as the file has it
 * @param value in the unit that the gateway expects, with all its decimals
 */
public record Measurement(long line, String writtenTime, Instant time, BigDecimal value) {

  /** The same, so much later. */
  Measurement later(Duration by) {
    return new Measurement(line, writtenTime, time.plus(by), value);
  }
}
