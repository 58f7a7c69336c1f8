package cn.mingchu.portal.finding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is missing meal after meal, as the cause of a finding names it: {@code gap SCHOOL GROUP
 * TIME}.
 *
 * @param group the food group
 */
public record GapCause(String schoolId, String group) {

  private static final String KIND = "gap";
  private static final int PARTS = 4;

  /** The gap that a cause names; empty where it names none. */
  static Optional<GapCause> in(@Nullable String causeId) {
    String[] parts = causeId == null ? new String[0] : causeId.split(" ", PARTS + 1);
    return parts.length == PARTS && parts[0].equals(KIND)
        ? Optional.of(new GapCause(parts[1], parts[2]))
        : Optional.empty();
  }

  /** The page of the meals in which it is missing. */
  public String path() {
    return "/school/" + schoolId + "/meals";
  }
}
