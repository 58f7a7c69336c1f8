package cn.mingchu.portal.series.statement;

import cn.mingchu.schemas.series.Measurement;
import java.util.Map;

/**
 * What somebody may see of all series: a tag that each point must have, with its value.
 *
 * @param tag such as {@code county}
 * @param value such as {@code 511702}
 * @param above the tags of the regions around it, by tag, and their values: their names are no
 *     secret
 */
public record Confinement(String tag, String value, Map<String, String> above) {

  /** The tag of the whole province: whoever is confined to it may also ask about the system. */
  public static final String PROVINCE = "province";

  /** Copies the map. */
  public Confinement {
    above = Map.copyOf(above);
  }

  /** A condition that each point of theirs meets, and no other. */
  String condition(Measurement measurement) throws RefusedStatementException {
    if (measurement.tags().contains(tag)) {
      return Quoted.name(tag) + " = " + Quoted.text(value);
    }
    boolean isOfTheSystem = !measurement.tags().contains(PROVINCE);
    if (isOfTheSystem && tag.equals(PROVINCE)) {
      return "";
    }
    throw new RefusedStatementException(
        measurement.path()
            + (isOfTheSystem
                ? " is about the whole system, and for those who see all of it"
                : " does not tell one %s from another".formatted(tag)));
  }
}
