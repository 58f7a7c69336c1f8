package cn.mingchu.connectors.influxdb;

import cn.mingchu.schemas.series.Measurement;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.influxdb.dto.Point;
import org.jspecify.annotations.Nullable;

/**
 * A point of a time series, as InfluxDB reads it. Measurement, tags and time are its identity: the
 * same identity written again overwrites the fields that it names.
 *
 * @param policy the retention policy under which it is kept
 * @param line in line protocol, with its time in nanoseconds since 1970
 */
public record SeriesPoint(String policy, String line) {

  /** Begins a point of {@code measurement}. */
  public static Builder of(Measurement measurement) {
    return new Builder(measurement);
  }

  /** Collects what a point says; what its measurement does not know is refused. */
  public static final class Builder {

    private final Measurement measurement;
    private final Point.Builder point;

    private Builder(Measurement measurement) {
      this.measurement = measurement;
      this.point = Point.measurement(measurement.name());
    }

    /**
     * A tag; none where the value is null or empty. Line breaks and other control characters, which
     * InfluxDB has no way to write, become blanks.
     */
    public Builder tag(String name, @Nullable String value) {
      if (!measurement.tags().contains(name)) {
        throw new IllegalArgumentException(measurement.name() + " has no tag " + name);
      }
      String text = value == null ? "" : printable(value);
      if (!text.isEmpty()) {
        point.tag(name, text);
      }
      return this;
    }

    /** Something counted, or in whole units. */
    public Builder field(String name, long value) {
      check(name);
      point.addField(name, value);
      return this;
    }

    /** Something measured; MUST be finite. */
    public Builder field(String name, double value) {
      check(name);
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(name + " must be finite, was " + value);
      }
      point.addField(name, value);
      return this;
    }

    /** A text. */
    public Builder field(String name, String value) {
      check(name);
      point.addField(name, printable(value));
      return this;
    }

    /** The point at a moment. */
    public SeriesPoint at(Instant time) {
      return at(time, 0);
    }

    /**
     * The point at a moment, and so many nanoseconds later: what keeps apart events of one
     * millisecond that have the same tags.
     *
     * @param nanos 0 to 999,999
     */
    public SeriesPoint at(Instant time, int nanos) {
      if (nanos < 0 || nanos > 999_999) {
        throw new IllegalArgumentException("nanos must lie in one millisecond, was " + nanos);
      }
      long millis = TimeUnit.MILLISECONDS.toNanos(time.toEpochMilli());
      point.time(millis + nanos, TimeUnit.NANOSECONDS);
      return new SeriesPoint(measurement.retention().policy(), point.build().lineProtocol());
    }

    private void check(String field) {
      if (measurement.field(field).isEmpty()) {
        throw new IllegalArgumentException(measurement.name() + " has no field " + field);
      }
    }

    /** A backslash at the end of a tag would escape what follows it. */
    private static String printable(String text) {
      String clean = text.replaceAll("\\p{Cntrl}", " ").strip();
      return clean.endsWith("\\") ? clean + '.' : clean;
    }
  }
}
