package cn.mingchu.schemas.series;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Points of one measurement made into fewer of another, bucket by bucket. A bucket that is rolled
 * up again is overwritten by what it now comes to.
 *
 * @param from what is rolled up
 * @param into what it becomes; its tags are those that are kept
 * @param bucket an hour, or a day of Shanghai
 * @param every how often the database does it by itself
 * @param reach how far back it does so; what comes later is rolled up when somebody asks for it
 */
public record RollUp(
    Measurement from,
    Measurement into,
    Duration bucket,
    List<Selection> selections,
    Duration every,
    Duration reach) {

  /** Midnight in Shanghai, which has no summer time, is 16:00 UTC of the day before. */
  private static final String SHANGHAI = ", -8h";

  public RollUp {
    selections = List.copyOf(selections);
  }

  /** The name of the continuous query. */
  public String name() {
    return into.retention().policy() + '_' + into.name();
  }

  /**
   * The statement that makes the database do it by itself.
   *
   * @param database an identifier
   */
  public String continuousQuery(String database) {
    return "CREATE CONTINUOUS QUERY \"%s\" ON \"%s\" RESAMPLE EVERY %s FOR %s BEGIN %s END"
        .formatted(
            name(),
            database,
            InfluxDuration.of(every),
            InfluxDuration.of(reach),
            select(database, ""));
  }

  /**
   * The statement that does it once, for all buckets that begin in a time.
   *
   * @param database an identifier
   * @param since inclusive; to be the first moment of a bucket
   * @param until exclusive
   */
  public String statement(String database, Instant since, Instant until) {
    return select(database, " WHERE time >= '%s' AND time < '%s'".formatted(since, until));
  }

  private String select(String database, String where) {
    return "SELECT %s INTO \"%s\".%s FROM \"%s\".%s%s GROUP BY time(%s)%s"
        .formatted(
            selections.stream().map(Selection::clause).collect(Collectors.joining(", ")),
            database,
            into.path(),
            database,
            from.path(),
            where,
            InfluxDuration.of(bucket) + (bucket.equals(Duration.ofDays(1)) ? SHANGHAI : ""),
            into.tags().stream().map(tag -> ", \"" + tag + '"').collect(Collectors.joining()));
  }
}
