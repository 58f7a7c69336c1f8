package cn.mingchu.portal.finding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The plan that a finding rests on, as its cause names it: {@code plan SCHOOL MONDAY}, and perhaps
 * what of the week it is about.
 *
 * @param monday the first day of the week, as in {@code 2026-03-02}
 */
public record PlanCause(String schoolId, String monday) {

  private static final String KIND = "plan";
  private static final int LEAST_PARTS = 3;

  /** The plan that a cause names; empty where it names none. */
  static Optional<PlanCause> in(@Nullable String causeId) {
    String[] parts = causeId == null ? new String[0] : causeId.split(" ", -1);
    return parts.length >= LEAST_PARTS && parts[0].equals(KIND)
        ? Optional.of(new PlanCause(parts[1], parts[2]))
        : Optional.empty();
  }

  /** The page of the plan. */
  public String path() {
    return "/school/" + schoolId + "/plan?week=" + monday;
  }
}
