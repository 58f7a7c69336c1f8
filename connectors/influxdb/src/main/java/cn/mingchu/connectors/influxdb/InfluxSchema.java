package cn.mingchu.connectors.influxdb;

import cn.mingchu.schemas.series.InfluxDuration;
import cn.mingchu.schemas.series.Retention;
import cn.mingchu.schemas.series.RollUp;
import cn.mingchu.schemas.series.RollUps;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a database of InfluxDB 1.x what the catalogue of series asks for. */
public final class InfluxSchema {

  private static final Duration SHANGHAI = Duration.ofHours(8);

  /** As {@code SHOW RETENTION POLICIES} writes it; {@code 0s} is for ever. */
  private static final Pattern SHOWN =
      Pattern.compile("(?:([0-9]+)h)?(?:([0-9]+)m)?(?:([0-9]+)s)?");

  /** How long points are kept. */
  public enum Keeping {
    /** As {@link Retention} says. */
    AS_SET,
    /** All of them: where the time of kitchens is not ours, all points may look old. */
    FOR_EVER
  }

  /**
   * What was done.
   *
   * @param version of the server
   * @param policies what became of each retention policy, in words
   * @param continuousQueries how many there are of ours
   */
  public record Outcome(String version, Map<String, String> policies, int continuousQueries) {}

  private InfluxSchema() {}

  /**
   * Makes what is missing and changes what is otherwise; what is there as it should be stays.
   *
   * @throws IOException if the server does not answer, refuses a statement, or is no 1.x, in which
   *     databases, policies and roll-ups are made otherwise
   */
  public static Outcome prepare(InfluxStatements statements, String database, Keeping keeping)
      throws IOException {
    String version = statements.version();
    if (!version.matches("v?1\\..*")) {
      throw new IOException(
          "InfluxDB %s has no retention policies and continuous queries of InfluxQL; docs/time-series.md says what it needs instead"
              .formatted(version));
    }
    statements.ask("CREATE DATABASE \"" + database + '"');
    Map<String, Duration> present = policies(statements, database);
    Map<String, String> outcome = new LinkedHashMap<>();
    for (Retention retention : Retention.values()) {
      Duration wanted = keeping == Keeping.FOR_EVER ? Duration.ZERO : retention.time();
      outcome.put(
          retention.policy(),
          keep(statements, database, retention, wanted, present.get(retention.policy())));
    }
    for (RollUp rollUp : RollUps.all()) {
      // The server shows a query in words of its own: no telling whether it is the same.
      statements.ask("DROP CONTINUOUS QUERY \"%s\" ON \"%s\"".formatted(rollUp.name(), database));
      statements.ask(rollUp.continuousQuery(database));
    }
    return new Outcome(version, outcome, RollUps.all().size());
  }

  /**
   * Rolls up again whatever lies in the days of Shanghai that a time touches.
   *
   * @param until exclusive
   */
  public static void rollUp(
      InfluxStatements statements, String database, Instant since, Instant until)
      throws IOException {
    Instant first = midnight(since);
    Instant last = midnight(until.plus(Duration.ofDays(1)).minusMillis(1));
    for (RollUp rollUp : RollUps.all()) {
      for (Instant day = first; day.isBefore(last); day = day.plus(Duration.ofDays(1))) {
        statements.ask(rollUp.statement(database, day, day.plus(Duration.ofDays(1))));
      }
    }
  }

  private static Instant midnight(Instant time) {
    long day = Duration.ofDays(1).toMillis();
    long local = time.toEpochMilli() + SHANGHAI.toMillis();
    return Instant.ofEpochMilli(local - Math.floorMod(local, day) - SHANGHAI.toMillis());
  }

  private static String keep(
      InfluxStatements statements,
      String database,
      Retention retention,
      Duration wanted,
      @Nullable Duration present)
      throws IOException {
    if (wanted.equals(present)) {
      return "as it was";
    }
    String time = wanted.isZero() ? "INF" : InfluxDuration.of(wanted);
    statements.ask(
        "%s RETENTION POLICY \"%s\" ON \"%s\" DURATION %s REPLICATION 1 SHARD DURATION %s"
            .formatted(
                present == null ? "CREATE" : "ALTER",
                retention.policy(),
                database,
                time,
                InfluxDuration.of(retention.shard())));
    return (present == null ? "made, " : "changed to ") + time;
  }

  private static Map<String, Duration> policies(InfluxStatements statements, String database)
      throws IOException {
    Map<String, Duration> policies = new HashMap<>();
    for (InfluxStatements.Rows rows :
        statements.ask("SHOW RETENTION POLICIES ON \"" + database + '"')) {
      int name = rows.columns().indexOf("name");
      int duration = rows.columns().indexOf("duration");
      for (List<@Nullable Object> row : rows.rows()) {
        policies.put(String.valueOf(row.get(name)), duration(String.valueOf(row.get(duration))));
      }
    }
    return policies;
  }

  private static Duration duration(String shown) throws IOException {
    Matcher parts = SHOWN.matcher(shown);
    if (!parts.matches()) {
      throw new IOException("a retention policy lasts '" + shown + "', which cannot be read");
    }
    return Duration.ofHours(number(parts.group(1)))
        .plusMinutes(number(parts.group(2)))
        .plusSeconds(number(parts.group(3)));
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
