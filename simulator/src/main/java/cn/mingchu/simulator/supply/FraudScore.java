package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.Sign;
import cn.mingchu.simulator.fraud.FraudKind;
import cn.mingchu.simulator.fraud.MisdeliveryKind;
import cn.mingchu.simulator.supply.FraudTruth.CheatingCanteen;
import cn.mingchu.simulator.supply.FraudTruth.DoneFraud;
import cn.mingchu.simulator.supply.FraudTruth.HitLine;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How well what was told of papers agrees with who cheated.
 *
 * <p>Not all of it can be found: who cheats by less than a limit, or on the last days of a run, is
 * not told by right.
 *
 * @param deliveries what became of each fraud that was done to at least one line
 * @param canteens what became of each canteen that cheats
 * @param unfounded what was told and nothing calls for
 */
public record FraudScore(
    List<JudgedDelivery> deliveries, List<JudgedCanteen> canteens, List<FraudFinding> unfounded) {

  public FraudScore {
    deliveries = List.copyOf(deliveries);
    canteens = List.copyOf(canteens);
    unfounded = List.copyOf(unfounded);
  }

  /**
   * What became of a fraud.
   *
   * @param toldLines how many of its lines were told by a rule that fits
   */
  public record JudgedDelivery(DoneFraud fraud, int toldLines) {

    public boolean isFound() {
      return toldLines > 0;
    }
  }

  /**
   * What became of a canteen that cheats.
   *
   * @param told what was said of it by right, the earliest first
   */
  public record JudgedCanteen(CheatingCanteen canteen, List<FraudFinding> told) {

    public JudgedCanteen {
      told = List.copyOf(told);
    }

    public boolean isFound() {
      return !told.isEmpty();
    }

    /** Whether what was said first tells fewer eaters from a cook who takes from one food group. */
    public boolean isNamedRight() {
      return isFound()
          && (canteen.kind() == FraudKind.GHOST_DINERS)
              == told.get(0).signs().contains(Sign.ALL_ALIKE);
    }
  }

  /**
   * Compares.
   *
   * @param told of which none is withdrawn; rules that no fraud is told by are left out
   */
  public static FraudScore of(FraudTruth truth, Collection<FraudFinding> told) {
    Map<String, Set<String>> rulesByCause = new HashMap<>();
    for (FraudFinding finding : told) {
      if (finding.causeId() != null) {
        rulesByCause
            .computeIfAbsent(causeId(finding), none -> new HashSet<>())
            .add(finding.ruleId());
      }
    }
    List<DoneFraud> done =
        truth.frauds().stream().filter(fraud -> !fraud.lines().isEmpty()).toList();
    Set<String> wrongLines =
        done.stream()
            .flatMap(fraud -> fraud.lines().stream().map(line -> claimId(fraud, line)))
            .collect(Collectors.toSet());
    return new FraudScore(
        done.stream()
            .map(fraud -> new JudgedDelivery(fraud, toldLines(fraud, rulesByCause)))
            .toList(),
        truth.canteens().stream()
            .filter(canteen -> canteen.kind().staysTold())
            .filter(canteen -> !canteen.kind().ruleIds().isEmpty())
            .map(canteen -> judged(canteen, told))
            .toList(),
        told.stream().filter(finding -> isUnfounded(finding, truth, done, wrongLines)).toList());
  }

  /** How many frauds there were. */
  public int expected() {
    return deliveries.size() + canteens.size();
  }

  /** How many of them were told. */
  public int found() {
    return (int)
        (deliveries.stream().filter(JudgedDelivery::isFound).count()
            + canteens.stream().filter(JudgedCanteen::isFound).count());
  }

  private static int toldLines(DoneFraud fraud, Map<String, Set<String>> rulesByCause) {
    return (int)
        fraud.lines().stream()
            .map(
                line ->
                    Stream.of(claimId(fraud, line), driftId(fraud, line))
                        .flatMap(id -> rulesByCause.getOrDefault(id, Set.of()).stream())
                        .collect(Collectors.toSet()))
            .filter(rules -> rules.stream().anyMatch(fraud.kind().ruleIds()::contains))
            .count();
  }

  private static JudgedCanteen judged(CheatingCanteen canteen, Collection<FraudFinding> told) {
    return new JudgedCanteen(
        canteen,
        told.stream()
            .filter(finding -> explains(canteen, finding))
            .sorted(Comparator.comparing(FraudFinding::decided))
            .toList());
  }

  private static boolean explains(CheatingCanteen canteen, FraudFinding finding) {
    return canteen.kind().ruleIds().contains(finding.ruleId())
        && isOf(canteen, finding)
        && (canteen.group() == null
            || finding.missingGroup().filter(canteen.group()::equals).isPresent());
  }

  private static boolean isOf(CheatingCanteen canteen, FraudFinding finding) {
    return finding.schoolId().equals(canteen.schoolId())
        && !finding.decided().isBefore(canteen.begin());
  }

  /** By books that are made up, anything may be missing; what is cheap is also too little. */
  private static boolean isByConsequence(CheatingCanteen canteen, FraudFinding finding) {
    return isOf(canteen, finding)
        && (canteen.kind() == FraudKind.MADE_UP_WEEKS
            || canteen.kind().alsoShownBy().contains(finding.ruleId()));
  }

  private static boolean isAboutCanteens(String ruleId) {
    return Arrays.stream(FraudKind.values()).anyMatch(kind -> kind.ruleIds().contains(ruleId));
  }

  private static boolean isUnfounded(
      FraudFinding finding, FraudTruth truth, List<DoneFraud> done, Set<String> wrongLines) {
    if (isAboutCanteens(finding.ruleId())) {
      return truth.canteens().stream()
          .noneMatch(canteen -> explains(canteen, finding) || isByConsequence(canteen, finding));
    }
    if (finding.ruleId().equals(MisdeliveryKind.DRIFT_RULE_ID)) {
      return done.stream().noneMatch(fraud -> isDearer(fraud, finding));
    }
    return isAboutDeliveries(finding.ruleId())
        && (finding.causeId() == null || !wrongLines.contains(finding.causeId()));
  }

  private static boolean isAboutDeliveries(String ruleId) {
    return Arrays.stream(MisdeliveryKind.values())
        .anyMatch(kind -> kind.ruleIds().contains(ruleId));
  }

  /** Whether a supplier of whom it is said that its prices rise asked more than was due. */
  private static boolean isDearer(DoneFraud fraud, FraudFinding finding) {
    return fraud.kind().isDear()
        && fraud.lines().stream().anyMatch(line -> driftId(fraud, line).equals(causeId(finding)));
  }

  /** What is said of a supplier names no school; its finding does. */
  private static String causeId(FraudFinding finding) {
    return finding.ruleId().equals(MisdeliveryKind.DRIFT_RULE_ID)
        ? finding.schoolId() + ' ' + finding.causeId()
        : String.valueOf(finding.causeId());
  }

  /** As {@link #causeId} names what a supplier asks a school for an ingredient. */
  private static String driftId(DoneFraud fraud, HitLine line) {
    return "%s %s %s".formatted(fraud.schoolId(), line.ingredient(), fraud.partyId());
  }

  /** As findings name a line of a delivery note. */
  private static String claimId(DoneFraud fraud, HitLine line) {
    return "delivery %s %s %s".formatted(fraud.schoolId(), line.deliveryId(), line.lotId());
  }
}
