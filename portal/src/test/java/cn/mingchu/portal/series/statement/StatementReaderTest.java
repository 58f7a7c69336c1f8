package cn.mingchu.portal.series.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementReaderTest {

  private static final Instant NOW = Instant.parse("2026-03-03T04:00:00Z");
  private static final String SOME = "SELECT sum(\"red\") FROM \"hours\".\"alerts\" WHERE ";
  private static final String SINCE = "time >= 1772380800000ms";

  private static final Confinement COUNTY =
      new Confinement("county", "511702", Map.of("city", "5117", "province", "51"));
  private static final Confinement PROVINCE = new Confinement("province", "51", Map.of());
  private static final Confinement SCHOOL =
      new Confinement(
          "school", "2151170201", Map.of("county", "511702", "city", "5117", "province", "51"));

  private final StatementReader reader = new StatementReader(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void writesAllOfAStatementAnew() throws Exception {
    assertThat(
            confined(
                """
                select Sum("known_seconds")/( count("known_seconds")*3600 ) as "已知 \\"known\\"",
                  last("max") - 1.5 FROM "hours"."readings"
                where ("county" = '511702' AND time > now() - 6h) and time<1772510400000ms
                group by time(1d, -8h), "school", "kind" fill(Previous) order by time desc limit 7;
                """,
                COUNTY))
        .isEqualTo(
            "SELECT sum(\"known_seconds\") / (count(\"known_seconds\") * 3600)"
                + " AS \"已知 \\\"known\\\"\", last(\"max\") - 1.5 FROM \"hours\".\"readings\""
                + " WHERE \"county\" = '511702' AND \"county\" = '511702'"
                + " AND time >= 1772488800001ms AND time <= 1772510399999ms"
                + " GROUP BY time(86400000ms, -28800000ms), \"school\", \"kind\" fill(previous)"
                + " ORDER BY time DESC LIMIT 7 SLIMIT 2000");
  }

  @Test
  void endsNowWhereNothingElseIsSaid() throws Exception {
    assertThat(confined(SOME + SINCE, COUNTY))
        .endsWith(
            "WHERE \"county\" = '511702' AND time >= 1772380800000ms AND time <= 1772510400000ms");
    assertThat(confined(SOME + SINCE + " AND time <= 9999999999999ms", COUNTY))
        .endsWith("AND time <= 1772510400000ms");
  }

  @Test
  void whatIsAskedForElsewhereIsAskedForHereAndElsewhereAtOnce() throws Exception {
    assertThat(confined(SOME + "\"county\" = '511703' AND " + SINCE, COUNTY))
        .contains("WHERE \"county\" = '511702' AND \"county\" = '511703' AND time");
  }

  @Test
  void aTextStaysOneText() throws Exception {
    assertThat(confined(SOME + "\"city\" = 'a\\' OR \\'\\\\' AND " + SINCE, COUNTY))
        .contains("AND \"city\" = 'a\\' OR \\'\\\\' AND time");
  }

  @Test
  void offersTheirOwnPlacesAndTheRegionsAround() throws Exception {
    String asked =
        "SHOW TAG VALUES FROM \"places\" WITH KEY = \"place\" WHERE \"level\" = 'COUNTY'";
    assertThat(confined(asked, COUNTY))
        .isEqualTo(
            "SHOW TAG VALUES FROM \"places\" WITH KEY = \"place\" WHERE (\"county\" = '511702'"
                + " OR (\"level\" = 'CITY' AND \"city\" = '5117')"
                + " OR (\"level\" = 'PROVINCE' AND \"province\" = '51')) AND \"level\" = 'COUNTY'");
    assertThat(confined(asked, PROVINCE))
        .endsWith(" WHERE (\"province\" = '51') AND \"level\" = 'COUNTY'");
  }

  @Test
  void severalAreConfinedOneByOne() throws Exception {
    assertThat(reader.read(SOME + SINCE + ";SHOW MEASUREMENTS")).hasSize(2);
    assertThatThrownBy(() -> reader.read("SHOW MEASUREMENTS;".repeat(21)))
        .isInstanceOf(RefusedStatementException.class)
        .hasMessage("more than 20 statements");
  }

  @Test
  void whatCannotBeConfinedIsRefused() throws Exception {
    assertThatThrownBy(() -> confined(SOME + SINCE, SCHOOL))
        .hasMessage("\"hours\".\"alerts\" does not tell one school from another");
    String rejects = "SELECT sum(\"records\") FROM \"hours\".\"rejects\" WHERE " + SINCE;
    assertThatThrownBy(() -> confined(rejects, COUNTY))
        .hasMessageContaining("is about the whole system");
    assertThat(confined(rejects, PROVINCE)).contains("WHERE time >=");
  }

  @Test
  void hasAsManyRowsAsAChartCanShow() throws Exception {
    // From the first moment to the last, both of them in a bucket of their own.
    String most = SOME + "time >= 1772510389001ms AND time <= now() GROUP BY time(1ms)";
    assertThat(confined(most, COUNTY)).isNotEmpty();
    assertThatThrownBy(() -> confined(most.replace("9001ms", "9000ms"), COUNTY))
        .hasMessageStartingWith("more than 11000 rows of PT0.001S");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "| at 1: expected SELECT, SHOW TAG VALUES or SHOW MEASUREMENTS, not the end",
        "DROP DATABASE mingchu | at 1: expected SELECT, SHOW TAG VALUES or SHOW MEASUREMENTS",
        "SHOW DATABASES | at 6: expected TAG, not 'DATABASES'",
        "SHOW TAG VALUES FROM \"alerts\" WITH KEY = \"school\" | at 22: values are told of",
        "SHOW TAG VALUES FROM \"places\" WITH KEY = \"school\" | at 42: values are told of the tag",
        "SELECT * FROM \"hours\".\"alerts\" | at 8: expected a function, not '*'",
        "SELECT \"red\" FROM \"hours\".\"alerts\" | at 8: expected a function, not 'red'",
        "SELECT top(\"red\") FROM \"hours\".\"alerts\" | at 8: 'top' is none of the functions",
        "SELECT sum(\"secret\") FROM \"hours\".\"alerts\" WHERE time > 1ms | has no field \"secret\"",
        "SELECT 1 FROM \"hours\".\"alerts\" WHERE time > 1ms | no field is asked for",
        "SELECT sum(\"red\") FROM \"alerts\" | at 32: expected '.', not the end",
        "SELECT sum(\"red\") FROM \"hours\".\"people\" | at 24: there is no \"hours\".\"people\"",
        "SELECT sum(\"red\") FROM (SELECT | at 24: expected a retention policy in double quotes",
        "SELECT sum(\"red\") INTO \"x\" FROM | at 19: expected FROM, not 'INTO'",
        "`SELECT sum(\"red\") FROM \"hours\".\"alerts\" WHERE \"county\" = '1'` | a time to begin",
        "`SELECT sum(\"red\") FROM \"hours\".\"alerts\" WHERE \"name\" = '1'` | has no tag \"name\"",
        "`SELECT sum(\"red\") FROM \"hours\".\"alerts\" WHERE \"county\" != '1'` | '!' is not expected",
        "`SELECT sum(\"red\") FROM \"hours\".\"alerts\" WHERE time > 1ms OR time > 2ms` | not 'OR'",
        "SELECT sum(\"red\") FROM \"hours\".\"alerts\" WHERE time > 1 | expected a duration such as 5m",
        "SELECT sum(\"red\") FROM \"hours\".\"alerts\" WHERE time > 99999999999999w | is too long",
        "SELECT sum(\"red\") FROM \"hours\".\"alerts\" WHERE time = 1ms | expected >=, >, <= or <",
        "SELECT sum(\"red\") -- FROM | at 20: expected a function, not '-'",
        "SELECT sum(\"red | at 12: a quote without an end",
        "SELECT sum(\"r\\ed\") | at 14: only \\\" and \\\\ are escapes",
        "SELECT sum(“red”) | at 12: '“' is not expected"
      })
  void saysWhatItDoesNotTake(String text, String message) {
    assertThatThrownBy(() -> reader.read(text == null ? "" : text))
        .isInstanceOf(RefusedStatementException.class)
        .hasMessageContaining(message);
  }

  @Test
  void isNotMadeToRunDeep() {
    String deep = "SELECT " + "(".repeat(5_000) + "sum(\"red\")";
    assertThatThrownBy(() -> reader.read(deep)).hasMessageContaining("fewer parentheses");
    String conditions = SOME + "(".repeat(5_000) + SINCE;
    assertThatThrownBy(() -> reader.read(conditions)).hasMessageContaining("fewer parentheses");
    assertThatThrownBy(() -> reader.read("(".repeat(10_001)))
        .hasMessage("longer than 10000 characters");
  }

  private String confined(String text, Confinement confinement) throws RefusedStatementException {
    return reader.read(text).get(0).confinedTo(confinement);
  }
}
