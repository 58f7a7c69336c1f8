package cn.mingchu.portal.series.statement;

import cn.mingchu.portal.series.statement.Token.Kind;
import cn.mingchu.schemas.series.Measurement;
import cn.mingchu.schemas.series.Measurements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads statements of InfluxQL in the shapes that dashboards need, about what the catalogue of
 * series has; everything else is refused.
 *
 * <pre>
 * SELECT sum("red") / 10 AS "red", … FROM "hours"."alerts"
 *   WHERE "county" = '511702' AND time &gt;= 1772380800000ms AND time &lt;= now()
 *   GROUP BY time(1d, -8h), "rule" fill(0) ORDER BY time DESC LIMIT 10
 * SHOW TAG VALUES FROM "places" WITH KEY = "place" WHERE "level" = 'COUNTY' AND "city" = '5117'
 * SHOW MEASUREMENTS
 * </pre>
 */
public final class StatementReader {

  private static final int LONGEST = 10_000;
  private static final int MOST_STATEMENTS = 20;
  private static final int MOST_ROWS = 100_000;
  private static final int LONGEST_NAME = 200;
  private static final int DEEPEST = 20;
  private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

  private static final Set<String> FUNCTIONS =
      Set.of("count", "first", "last", "max", "mean", "min", "sum");
  private static final Set<String> FILLS = Set.of("none", "null", "previous", "linear");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,15})(ms|s|m|h|d|w)");

  private final Clock clock;

  /**
   * A reader.
   *
   * @param clock what {@code now()} means
   */
  public StatementReader(Clock clock) {
    this.clock = clock;
  }

  /**
   * Reads statements with {@code ;} between them.
   *
   * @return at least one
   * @throws RefusedStatementException if one of them is not understood
   */
  public List<Statement> read(String text) throws RefusedStatementException {
    if (text.length() > LONGEST) {
      throw new RefusedStatementException("longer than %d characters".formatted(LONGEST));
    }
    Tokens tokens = Tokens.of(text);
    List<Statement> statements = new ArrayList<>();
    do {
      statements.add(statement(tokens));
    } while (tokens.takesSymbol(";") && tokens.peek().kind() != Kind.END);
    if (tokens.peek().kind() != Kind.END) {
      throw tokens.unexpected("the end");
    }
    if (statements.size() > MOST_STATEMENTS) {
      throw new RefusedStatementException("more than %d statements".formatted(MOST_STATEMENTS));
    }
    return statements;
  }

  private Statement statement(Tokens tokens) throws RefusedStatementException {
    if (tokens.takes("SELECT")) {
      return selection(tokens);
    }
    if (tokens.takes("SHOW")) {
      return tokens.takes("MEASUREMENTS") ? new MeasurementNames() : placeNames(tokens);
    }
    throw tokens.unexpected("SELECT, SHOW TAG VALUES or SHOW MEASUREMENTS");
  }

  private PlaceNames placeNames(Tokens tokens) throws RefusedStatementException {
    tokens.expect("TAG");
    tokens.expect("VALUES");
    tokens.expect("FROM");
    Token from = tokens.peek();
    if (!tokens.expect(Kind.NAME, "\"places\"").equals(PlaceNames.PLACES.name())) {
      throw new RefusedStatementException(
          "at %d: values are told of \"places\" alone".formatted(from.at()));
    }
    tokens.expect("WITH");
    tokens.expect("KEY");
    tokens.expectSymbol("=");
    Token key = tokens.peek();
    if (!tokens.expect(Kind.NAME, "\"place\"").equals(PlaceNames.KEY)) {
      throw new RefusedStatementException(
          "at %d: values are told of the tag \"place\" alone".formatted(key.at()));
    }
    Where where = new Where(PlaceNames.PLACES, Long.MIN_VALUE, Long.MAX_VALUE);
    if (tokens.takes("WHERE")) {
      conditions(tokens, where, 0);
      if (where.isTimed()) {
        throw new RefusedStatementException("names have no time");
      }
    }
    return new PlaceNames(List.copyOf(where.conditions));
  }

  private Selection selection(Tokens tokens) throws RefusedStatementException {
    List<String> columns = new ArrayList<>();
    Set<String> fields = new TreeSet<>();
    do {
      String column = sum(tokens, fields, 0);
      if (tokens.takes("AS")) {
        Token alias = tokens.peek();
        String name = tokens.expect(Kind.NAME, "a name in double quotes");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
          throw new RefusedStatementException(
              "at %d: a name has from 1 to %d characters".formatted(alias.at(), LONGEST_NAME));
        }
        column += " AS " + Quoted.name(name);
      }
      columns.add(column);
    } while (tokens.takesSymbol(","));
    tokens.expect("FROM");
    Measurement from = measurement(tokens);
    for (String field : fields) {
      if (from.field(field).isEmpty()) {
        throw new RefusedStatementException(from.path() + " has no field " + Quoted.name(field));
      }
    }
    if (fields.isEmpty()) {
      throw new RefusedStatementException("no field is asked for");
    }
    long now = clock.millis();
    Where where = new Where(from, Long.MIN_VALUE, now);
    tokens.expect("WHERE");
    conditions(tokens, where, 0);
    if (where.since == Long.MIN_VALUE) {
      throw new RefusedStatementException("a time to begin with is missing: time >= …");
    }
    return grouped(tokens, columns, where);
  }

  private Selection grouped(Tokens tokens, List<String> columns, Where where)
      throws RefusedStatementException {
    Duration bucket = null;
    Duration offset = Duration.ZERO;
    List<String> tags = new ArrayList<>();
    if (tokens.takes("GROUP")) {
      tokens.expect("BY");
      do {
        if (tokens.takes("time")) {
          tokens.expectSymbol("(");
          bucket = duration(tokens);
          offset = tokens.takesSymbol(",") ? signed(tokens) : Duration.ZERO;
          tokens.expectSymbol(")");
        } else {
          tags.add(tag(tokens, where.from));
        }
      } while (tokens.takesSymbol(","));
    }
    if (bucket != null) {
      check(bucket, where);
    }
    String fill = tokens.takes("fill") ? fill(tokens) : null;
    boolean newestFirst = false;
    if (tokens.takes("ORDER")) {
      tokens.expect("BY");
      tokens.expect("time");
      newestFirst = tokens.takes("DESC");
      if (!newestFirst) {
        boolean unused = tokens.takes("ASC");
      }
    }
    Integer limit = tokens.takes("LIMIT") ? limit(tokens) : null;
    return new Selection(
        columns,
        where.from,
        where.conditions,
        where.since,
        where.until,
        bucket,
        offset,
        tags,
        fill,
        newestFirst,
        limit);
  }

  private static void check(Duration bucket, Where where) throws RefusedStatementException {
    if (bucket.isZero()) {
      throw new RefusedStatementException("time cannot be grouped by nothing");
    }
    if ((where.until - where.since) / bucket.toMillis() >= Selection.MOST_BUCKETS) {
      throw new RefusedStatementException(
          "more than %d rows of %s: ask for less time, or in longer steps"
              .formatted(Selection.MOST_BUCKETS, bucket));
    }
  }

  private static Measurement measurement(Tokens tokens) throws RefusedStatementException {
    Token first = tokens.peek();
    String policy = tokens.expect(Kind.NAME, "a retention policy in double quotes");
    tokens.expectSymbol(".");
    String name = tokens.expect(Kind.NAME, "a measurement in double quotes");
    return Measurements.find(policy, name)
        .orElseThrow(
            () ->
                new RefusedStatementException(
                    "at %d: there is no %s.%s"
                        .formatted(first.at(), Quoted.name(policy), Quoted.name(name))));
  }

  /** What has been read behind WHERE. */
  private static final class Where {

    private final Measurement from;
    private final List<String> conditions = new ArrayList<>();
    private final long latest;
    private long since;
    private long until;

    Where(Measurement from, long since, long until) {
      this.from = from;
      this.since = since;
      this.until = until;
      this.latest = until;
    }

    boolean isTimed() {
      return since != Long.MIN_VALUE || until != latest;
    }
  }

  private void conditions(Tokens tokens, Where where, int depth) throws RefusedStatementException {
    do {
      if (tokens.takesSymbol("(")) {
        if (depth == DEEPEST) {
          throw tokens.unexpected("fewer parentheses");
        }
        conditions(tokens, where, depth + 1);
        tokens.expectSymbol(")");
      } else if (tokens.takes("time")) {
        time(tokens, where);
      } else {
        String tag = tag(tokens, where.from);
        tokens.expectSymbol("=");
        String value = tokens.expect(Kind.TEXT, "a text in single quotes");
        where.conditions.add(Quoted.name(tag) + " = " + Quoted.text(value));
      }
    } while (tokens.takes("AND"));
  }

  private void time(Tokens tokens, Where where) throws RefusedStatementException {
    Token comparison = tokens.take();
    long moment = moment(tokens);
    switch (comparison.kind() == Kind.SYMBOL ? comparison.text() : "") {
      case ">=" -> where.since = Math.max(where.since, moment);
      case ">" -> where.since = Math.max(where.since, moment + 1);
      case "<=" -> where.until = Math.min(where.until, moment);
      case "<" -> where.until = Math.min(where.until, moment - 1);
      default ->
          throw new RefusedStatementException(
              "at %d: expected >=, >, <= or <, not %s"
                  .formatted(comparison.at(), comparison.shown()));
    }
  }

  /** UTC milliseconds; InfluxDB knows no time before 1970 that matters here, nor after 2100. */
  private long moment(Tokens tokens) throws RefusedStatementException {
    long moment;
    if (tokens.takes("now")) {
      tokens.expectSymbol("(");
      tokens.expectSymbol(")");
      long ago = tokens.takesSymbol("-") ? duration(tokens).toMillis() : 0;
      moment = clock.millis() - ago;
    } else {
      moment = duration(tokens).toMillis();
    }
    return Math.max(0, Math.min(moment, LATEST));
  }

  private static String tag(Tokens tokens, Measurement measurement)
      throws RefusedStatementException {
    Token token = tokens.peek();
    String name = tokens.expect(Kind.NAME, "a tag in double quotes");
    if (!measurement.tags().contains(name)) {
      throw new RefusedStatementException(
          "at %d: %s has no tag %s".formatted(token.at(), measurement.path(), Quoted.name(name)));
    }
    return name;
  }

  private static Duration signed(Tokens tokens) throws RefusedStatementException {
    return tokens.takesSymbol("-") ? duration(tokens).negated() : duration(tokens);
  }

  private static Duration duration(Tokens tokens) throws RefusedStatementException {
    Token token = tokens.peek();
    Matcher parts = DURATION.matcher(tokens.expect(Kind.DURATION, "a duration such as 5m"));
    if (!parts.matches()) {
      throw new RefusedStatementException(
          "at %d: %s is no duration; units are ms, s, m, h, d and w"
              .formatted(token.at(), token.shown()));
    }
    try {
      return Duration.ofMillis(
          Math.multiplyExact(Long.parseLong(parts.group(1)), millis(parts.group(2))));
    } catch (ArithmeticException e) {
      throw new RefusedStatementException(
          "at %d: %s is too long".formatted(token.at(), token.shown()));
    }
  }

  private static long millis(String unit) {
    return switch (unit) {
      case "ms" -> 1;
      case "s" -> 1_000;
      case "m" -> 60_000;
      case "h" -> 3_600_000;
      case "d" -> 86_400_000;
      case "w" -> 604_800_000;
      default -> throw new IllegalArgumentException(unit);
    };
  }

  private static String fill(Tokens tokens) throws RefusedStatementException {
    tokens.expectSymbol("(");
    Token token = tokens.take();
    String what = token.text().toLowerCase(Locale.ROOT);
    boolean known =
        (token.kind() == Kind.WORD && FILLS.contains(what))
            || (token.kind() == Kind.NUMBER && NUMBER.matcher(what).matches());
    if (!known) {
      throw new RefusedStatementException(
          "at %d: nothing is filled with %s".formatted(token.at(), token.shown()));
    }
    tokens.expectSymbol(")");
    return what;
  }

  private static int limit(Tokens tokens) throws RefusedStatementException {
    Token token = tokens.peek();
    String text = tokens.expect(Kind.NUMBER, "a number of rows");
    if (text.length() > 6 || !text.matches("\\d+") || Integer.parseInt(text) < 1) {
      throw new RefusedStatementException(
          "at %d: a number of rows is from 1 to %d, not %s".formatted(token.at(), MOST_ROWS, text));
    }
    return Math.min(Integer.parseInt(text), MOST_ROWS);
  }

  private static String sum(Tokens tokens, Set<String> fields, int depth)
      throws RefusedStatementException {
    StringBuilder written = new StringBuilder(product(tokens, fields, depth));
    while (tokens.peek().isSymbol("+") || tokens.peek().isSymbol("-")) {
      written.append(' ').append(tokens.take().text()).append(' ');
      written.append(product(tokens, fields, depth));
    }
    return written.toString();
  }

  private static String product(Tokens tokens, Set<String> fields, int depth)
      throws RefusedStatementException {
    StringBuilder written = new StringBuilder(factor(tokens, fields, depth));
    while (tokens.peek().isSymbol("*") || tokens.peek().isSymbol("/")) {
      written.append(' ').append(tokens.take().text()).append(' ');
      written.append(factor(tokens, fields, depth));
    }
    return written.toString();
  }

  private static String factor(Tokens tokens, Set<String> fields, int depth)
      throws RefusedStatementException {
    if (tokens.takesSymbol("(")) {
      if (depth == DEEPEST) {
        throw tokens.unexpected("fewer parentheses");
      }
      String inside = sum(tokens, fields, depth + 1);
      tokens.expectSymbol(")");
      return "(" + inside + ")";
    }
    Token token = tokens.peek();
    if (token.kind() == Kind.NUMBER && NUMBER.matcher(token.text()).matches()) {
      return tokens.take().text();
    }
    String function = tokens.expect(Kind.WORD, "a function").toLowerCase(Locale.ROOT);
    if (!FUNCTIONS.contains(function)) {
      throw new RefusedStatementException(
          "at %d: %s is none of the functions %s"
              .formatted(token.at(), token.shown(), new TreeSet<>(FUNCTIONS)));
    }
    tokens.expectSymbol("(");
    String field = tokens.expect(Kind.NAME, "a field in double quotes");
    tokens.expectSymbol(")");
    fields.add(field);
    return function + "(" + Quoted.name(field) + ")";
  }
}
