package cn.mingchu.launcher.outcome;

import cn.mingchu.simulator.supply.FraudFinding;
import cn.mingchu.simulator.supply.FraudScore;
import cn.mingchu.simulator.supply.FraudScore.JudgedCanteen;
import cn.mingchu.simulator.supply.FraudScore.JudgedDelivery;
import cn.mingchu.simulator.supply.FraudTruth.CheatingCanteen;
import cn.mingchu.simulator.supply.FraudTruth.DoneFraud;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How well it was told who cheats, as the command prints it. */
final class FraudDocument {

  private FraudDocument() {}

  static Map<String, Object> of(FraudScore score) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("expected", score.expected());
    document.put("found", score.found());
    document.put("missing", score.expected() - score.found());
    document.put("extra", score.unfounded().size());
    document.put("deliveries", score.deliveries().stream().map(FraudDocument::of).toList());
    document.put("canteens", score.canteens().stream().map(FraudDocument::of).toList());
    return document;
  }

  private static Map<String, Object> of(JudgedDelivery one) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("kind", word(one.fraud().kind()));
    document.put("percent", one.fraud().percent());
    document.put("school", one.fraud().schoolId());
    document.put("supplier", one.fraud().partyId());
    document.put("lines", one.fraud().lines().size());
    document.put("toldLines", one.toldLines());
    return document;
  }

  private static Map<String, Object> of(JudgedCanteen one) {
    CheatingCanteen canteen = one.canteen();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("kind", word(canteen.kind()));
    document.put("percent", canteen.percent());
    document.put("school", canteen.schoolId());
    document.put("group", canteen.group() == null ? null : canteen.group().name());
    document.put("from", canteen.fromDay());
    document.put("habits", canteen.habits().stream().map(FraudDocument::word).toList());
    document.put("told", one.isFound() ? one.told().get(0).decided().toString() : null);
    document.put("namedRight", one.isNamedRight());
    return document;
  }

  static String toText(FraudScore score) {
    StringBuilder text = new StringBuilder();
    text.append(
        "frauds: %d expected, %d found, %d missing, %d extra%n"
            .formatted(
                score.expected(),
                score.found(),
                score.expected() - score.found(),
                score.unfounded().size()));
    score.deliveries().forEach(one -> text.append("  %s%n".formatted(line(one))));
    score.canteens().forEach(one -> text.append("  %s%n".formatted(line(one))));
    for (FraudFinding extra : score.unfounded()) {
      text.append(
          "  extra: %s of school %s, %s%n"
              .formatted(extra.ruleId(), extra.schoolId(), extra.causeId()));
    }
    return text.toString();
  }

  private static String line(JudgedDelivery one) {
    DoneFraud fraud = one.fraud();
    return "%s: %s, %d of %d lines of supplier %s to school %s told"
        .formatted(
            word(fraud.kind()),
            one.isFound() ? "found" : "missing",
            one.toldLines(),
            fraud.lines().size(),
            fraud.partyId(),
            fraud.schoolId());
  }

  private static String line(JudgedCanteen one) {
    CheatingCanteen canteen = one.canteen();
    String told = one.isFound() ? "found on " + one.told().get(0).decided().toString() : "missing";
    String how =
        canteen.habits().isEmpty()
            ? "by %d %%".formatted(canteen.percent())
            : canteen.habits().stream().map(FraudDocument::word).collect(Collectors.joining(", "));
    return "%s %s in school %s from %s on: %s"
        .formatted(word(canteen.kind()), how, canteen.schoolId(), canteen.fromDay(), told);
  }

  private static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
