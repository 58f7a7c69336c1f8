package cn.mingchu.schemas.series;

import java.time.Duration;

/** How long points are kept: a retention policy of the database. All times are settings. */
public enum Retention {
  /** What is measured, minute by minute. */
  MINUTES("minutes", Duration.ofDays(30), Duration.ofDays(1)),
  /** Hours of it, and what happened in them. */
  HOURS("hours", Duration.ofDays(400), Duration.ofDays(7)),
  /** Days of it, each from midnight to midnight in Shanghai. */
  DAYS("days", Duration.ofDays(1830), Duration.ofDays(90)),
  /** What happened, one point each: as long as Kafka keeps what was found. */
  EVENTS("events", Duration.ofDays(730), Duration.ofDays(7)),
  /** What things are called. */
  REGISTER("register", Duration.ZERO, Duration.ofDays(3650));

  private final String policy;
  private final Duration time;
  private final Duration shard;

  Retention(String policy, Duration time, Duration shard) {
    this.policy = policy;
    this.time = time;
    this.shard = shard;
  }

  /** The name of the retention policy. */
  public String policy() {
    return policy;
  }

  /** How long a point is kept after its time; zero for ever. */
  public Duration time() {
    return time;
  }

  /** How much time lies in one shard, the piece in which InfluxDB deletes. */
  public Duration shard() {
    return shard;
  }
}
