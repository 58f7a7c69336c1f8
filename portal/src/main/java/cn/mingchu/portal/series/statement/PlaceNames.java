package cn.mingchu.portal.series.statement;

import cn.mingchu.schemas.series.Measurement;
import cn.mingchu.schemas.series.Measurements;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code SHOW TAG VALUES FROM "places"}: what may be chosen in a dashboard. The regions around
 * somebody's own can be chosen, too, or nobody would find down to it.
 *
 * @param conditions tags with their values
 */
record PlaceNames(List<String> conditions) implements Statement {

  static final Measurement PLACES = Measurements.PLACES;

  /** The tag whose values are asked for. */
  static final String KEY = "place";

  @Override
  public String confinedTo(Confinement confinement) throws RefusedStatementException {
    StringBuilder theirs = new StringBuilder(confinement.condition(PLACES));
    for (Map.Entry<String, String> region : new TreeMap<>(confinement.above()).entrySet()) {
      theirs.append(
          " OR (\"level\" = %s AND %s = %s)"
              .formatted(
                  Quoted.text(region.getKey().toUpperCase(Locale.ROOT)),
                  Quoted.name(region.getKey()),
                  Quoted.text(region.getValue())));
    }
    StringBuilder statement = new StringBuilder("SHOW TAG VALUES FROM ");
    statement.append(Quoted.name(PLACES.name())).append(" WITH KEY = ").append(Quoted.name(KEY));
    statement.append(" WHERE (").append(theirs).append(')');
    conditions.forEach(condition -> statement.append(" AND ").append(condition));
    return statement.toString();
  }
}
