package cn.mingchu.launcher.series;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the times that sensors write: ISO-8601 with or without an offset, a blank for the T, or
 * seconds or milliseconds since 1970.
 */
final class TimeReader {

  private static final Pattern SECONDS = Pattern.compile("\\d{9,10}(\\.\\d{1,9})?");
  private static final Pattern MILLISECONDS = Pattern.compile("\\d{12,13}");

  /** Both +02:00 and +0200 are in use, and so is Z. */
  private static final DateTimeFormatter WRITTEN =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("[ ]['T']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[ ][XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private final ZoneId zone;

  /** A reader that takes times without an offset for those of {@code zone}. */
  TimeReader(ZoneId zone) {
    this.zone = zone;
  }

  /** The moment that is meant; empty where the text is no time. */
  Optional<Instant> read(String text) {
    try {
      if (MILLISECONDS.matcher(text).matches()) {
        return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
      }
      if (SECONDS.matcher(text).matches()) {
        return Optional.of(Instant.ofEpochMilli(Math.round(Double.parseDouble(text) * 1_000)));
      }
      TemporalAccessor parsed = WRITTEN.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          parsed instanceof OffsetDateTime time
              ? time.toInstant()
              : ((LocalDateTime) parsed).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
