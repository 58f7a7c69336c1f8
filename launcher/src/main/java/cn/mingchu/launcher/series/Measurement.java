package cn.mingchu.launcher.series;

import cn.mingchu.schemas.event.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One row of a series.
 *
 * @param line where it stands in its file, from 1
 * @param writtenTime as the file has it
 * @param value in the unit that the gateway expects, with all its decimals
 */
public record Measurement(long line, String writtenTime, Instant time, BigDecimal value) {

  /** An id of it as an event: the same for the same line, so that a file sent twice counts once. */
  public UUID eventId(String deviceId, Quantity quantity) {
    String name = "%s|%s|%d|%s".formatted(deviceId, quantity, line, time);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Its value as readings carry it, in hundredths of the quantity's unit. */
  public int hundredths() {
    return value.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).intValueExact();
  }

  /** The same, so much later. */
  Measurement later(Duration by) {
    return new Measurement(line, writtenTime, time.plus(by), value);
  }
}
