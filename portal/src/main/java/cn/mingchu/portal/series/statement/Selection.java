package cn.mingchu.portal.series.statement;

import cn.mingchu.schemas.series.Measurement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code SELECT} of sums and the like, never of single points, in a time that has both ends.
 *
 * @param columns as they are written
 * @param conditions tags with their values
 * @param since the first moment, UTC milliseconds
 * @param until the last moment, UTC milliseconds
 * @param bucket by which time is grouped; null where it is not
 * @param offset of the buckets from midnight UTC
 * @param tags by which it is grouped
 * @param fill what stands for a bucket without a point; null for what InfluxDB does by itself
 * @param newestFirst the order of time
 * @param limit how many rows of each series; null for all
 */
record Selection(
    List<String> columns,
    Measurement from,
    List<String> conditions,
    long since,
    long until,
    @Nullable Duration bucket,
    Duration offset,
    List<String> tags,
    @Nullable String fill,
    boolean newestFirst,
    @Nullable Integer limit)
    implements Statement {

  /** No chart shows more; a setting. */
  static final long MOST_BUCKETS = 11_000;

  /** No chart shows more; a setting. */
  private static final int MOST_SERIES = 2_000;

  Selection {
    columns = List.copyOf(columns);
    conditions = List.copyOf(conditions);
    tags = List.copyOf(tags);
  }

  @Override
  public String confinedTo(Confinement confinement) throws RefusedStatementException {
    List<String> all = new ArrayList<>();
    String theirs = confinement.condition(from);
    if (!theirs.isEmpty()) {
      all.add(theirs);
    }
    all.addAll(conditions);
    all.add("time >= " + since + "ms");
    all.add("time <= " + until + "ms");
    StringBuilder statement = new StringBuilder("SELECT ");
    statement.append(String.join(", ", columns)).append(" FROM ").append(from.path());
    statement.append(" WHERE ").append(String.join(" AND ", all));
    String grouping = grouping();
    if (!grouping.isEmpty()) {
      statement.append(" GROUP BY ").append(grouping);
    }
    if (fill != null) {
      statement.append(" fill(").append(fill).append(')');
    }
    if (newestFirst) {
      statement.append(" ORDER BY time DESC");
    }
    if (limit != null) {
      statement.append(" LIMIT ").append(limit.intValue());
    }
    if (!tags.isEmpty()) {
      statement.append(" SLIMIT ").append(MOST_SERIES);
    }
    return statement.toString();
  }

  private String grouping() {
    List<String> all = new ArrayList<>();
    if (bucket != null) {
      String shifted = offset.isZero() ? "" : ", " + offset.toMillis() + "ms";
      all.add("time(" + bucket.toMillis() + "ms" + shifted + ")");
    }
    tags.forEach(tag -> all.add(Quoted.name(tag)));
    return String.join(", ", all);
  }
}
