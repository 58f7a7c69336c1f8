package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.Sign;
import cn.mingchu.simulator.fraud.FraudKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the system under test said of a school's papers.
 *
 * @param causeId which line of a delivery note it is about, or which food group is missing since
 *     when; null where it names none
 * @param decided when what shows it happened
 */
public record FraudFinding(
    String ruleId, String schoolId, @Nullable String causeId, Instant decided, List<Sign> signs) {

  private static final int GROUP = 2;

  public FraudFinding {
    signs = List.copyOf(signs);
  }

  /**
   * The food group of which it says that it is missing meal after meal; empty where it does not.
   */
  Optional<FoodGroup> missingGroup() {
    return ruleId.equals(FraudKind.RULE_ID) && causeId != null
        ? Optional.of(FoodGroup.valueOf(causeId.split(" ", -1)[GROUP]))
        : Optional.empty();
  }
}
