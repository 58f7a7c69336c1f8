package cn.mingchu.benchmarks.quality;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.rule.Rule;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.unit.Circumstance;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A score card as tables for people, in Markdown. */
final class ScoreTable {

  static final double DAYS_OF_A_MONTH = 30;

  private static final RuleCatalogue CATALOGUE = RuleCatalogue.load();

  private final ScoreCard card;
  private final double schoolDays;

  ScoreTable(ScoreCard card, double schoolDays) {
    this.card = card;
    this.schoolDays = schoolDays;
  }

  void print(PrintStream out) {
    printRules(out);
    printHidden(out);
    printFaults(out);
    printHealthyLife(out);
    printCauses(Verdict.UNFOUNDED, out);
    printCauses(Verdict.TOLERATED, out);
  }

  private void printRules(PrintStream out) {
    out.println(
        "| rule | to find | found | of these already open | recall | delay p50 | p95 | told, right"
            + " | tolerated | held back | unfounded | taken back | precision | unfounded a"
            + " device-month | a school-day |");
    out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    card.rules()
        .forEach(
            (rule, tally) -> print(out, rule, tally, OptionalDouble.of(card.deviceDays(rule))));
    bySubject()
        .forEach(
            (subject, tally) -> print(out, "**" + subject + "**", tally, OptionalDouble.empty()));
    print(out, "**all**", card.total(), OptionalDouble.of(card.allDeviceDays()));
    out.println();
  }

  /** Cameras, devices and dishes: what is found of one says little of how the others do. */
  private Map<String, RuleTally> bySubject() {
    Map<String, RuleTally> tallies = new TreeMap<>();
    card.rules()
        .forEach(
            (rule, tally) ->
                tallies.computeIfAbsent(subject(rule), none -> new RuleTally()).add(tally));
    return tallies;
  }

  private static String subject(String ruleId) {
    Rule rule = CATALOGUE.find(ruleId).orElseThrow();
    if (rule.kind().isAboutDishes()) {
      return "dishes";
    }
    return rule.devices().equals(Set.of(DeviceKind.CAMERA)) ? "cameras" : "devices";
  }

  private void print(PrintStream out, String rule, RuleTally tally, OptionalDouble deviceDays) {
    out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %d | %s | %s | %s | %d | %d | %d | %d | %d | %s | %s | %.4f |%n",
        rule,
        tally.found() + tally.missed(),
        tally.found(),
        tally.alreadyOpen(),
        percent(tally.recall()),
        tally.found() == 0 ? "–" : words(tally.delay(0.5)),
        tally.found() == 0 ? "–" : words(tally.delay(0.95)),
        tally.right(),
        tally.tolerated(),
        tally.heldBack(),
        tally.unfounded(),
        tally.takenBack(),
        percent(tally.precision()),
        deviceDays.isEmpty()
            ? "–"
            : String.format(
                Locale.ROOT,
                "%.3f",
                tally.unfounded() / (deviceDays.getAsDouble() / DAYS_OF_A_MONTH)),
        tally.unfounded() / schoolDays);
  }

  /** Only what nobody measures all the time can be so without showing. */
  private void printHidden(PrintStream out) {
    if (card.total().hidden() == 0) {
      return;
    }
    out.println("| rule | was so | of these nobody could know |");
    out.println("|---|---|---|");
    card.rules()
        .forEach(
            (rule, tally) -> {
              if (tally.hidden() > 0) {
                long known = tally.found() + tally.missed();
                out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d |%n",
                    rule,
                    known + tally.hidden(),
                    tally.hidden());
              }
            });
    out.println();
  }

  private void printFaults(PrintStream out) {
    out.println(
        "| fault | injected | call for a finding | caught | median until told | told first by |");
    out.println("|---|---|---|---|---|---|");
    for (Map.Entry<FaultKind, FaultTally> entry : card.faults().byKind().entrySet()) {
      FaultTally tally = entry.getValue();
      out.printf(
          Locale.ROOT,
          "| %s | %d | %d | %d | %s | %s |%n",
          entry.getKey().slug(),
          tally.injected(),
          tally.calling(),
          tally.caught(),
          tally.caught() == 0 ? "–" : words(tally.medianUntilTold()),
          counts(tally.firstBy()));
    }
    out.println();
  }

  private void printHealthyLife(PrintStream out) {
    out.println("| healthy life | times | unfounded findings in it | tolerated ones |");
    out.println("|---|---|---|---|");
    for (Map.Entry<Circumstance, Long> entry : card.lived().entrySet()) {
      String name = Blame.slug(entry.getKey());
      out.printf(
          Locale.ROOT,
          "| %s | %,d | %d | %d |%n",
          name,
          entry.getValue(),
          findings(Verdict.UNFOUNDED, name),
          findings(Verdict.TOLERATED, name));
    }
    out.println();
  }

  private long findings(Verdict verdict, String cause) {
    return card.causes(verdict).values().stream()
        .mapToLong(causes -> causes.getOrDefault(cause, 0L))
        .sum();
  }

  private void printCauses(Verdict verdict, PrintStream out) {
    out.printf("| %s | in or soon after |%n", verdict.name().toLowerCase(Locale.ROOT));
    out.println("|---|---|");
    card.causes(verdict)
        .forEach((rule, causes) -> out.printf("| %s | %s |%n", rule, counts(causes)));
    out.println();
  }

  private static String counts(Map<String, Long> counts) {
    return counts.isEmpty()
        ? "–"
        : counts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
  }

  private static String percent(OptionalDouble share) {
    return share.isEmpty() ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share.getAsDouble());
  }

  /** 45 s, 12 min, 3.4 h, 2.1 d. */
  static String words(Duration duration) {
    double seconds = duration.toMillis() / 1_000.0;
    if (seconds < 90) {
      return String.format(Locale.ROOT, "%.0f s", seconds);
    }
    if (seconds < 90 * 60) {
      return String.format(Locale.ROOT, "%.0f min", seconds / 60);
    }
    return seconds < 36 * 3_600
        ? String.format(Locale.ROOT, "%.1f h", seconds / 3_600)
        : String.format(Locale.ROOT, "%.1f d", seconds / 86_400);
  }
}
