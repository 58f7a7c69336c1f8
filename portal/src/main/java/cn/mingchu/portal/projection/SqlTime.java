package cn.mingchu.portal.projection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The type in which PostgreSQL's driver takes a moment. */
final class SqlTime {

  private SqlTime() {}

  static OffsetDateTime of(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  static @Nullable OffsetDateTime ofNullable(@Nullable Instant moment) {
    return moment == null ? null : of(moment);
  }
}
