package cn.mingchu.launcher.explaining;

import cn.mingchu.launcher.outcome.FindingDocument;
import cn.mingchu.launcher.outcome.FindingLine;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Evidence;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.Sign;
import cn.mingchu.schemas.rule.Rule;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What there is to say of a finding.
 *
 * @param rule null where the catalogue has it no more
 * @param retrial null where the readings of the device cannot show it
 * @param whyNoRetrial empty where there is one
 */
public record Explanation(
    CaseFile caseFile, @Nullable Rule rule, @Nullable Retrial retrial, String whyNoRetrial) {

  /** Judges again where that can be done. */
  public static Explanation of(CaseFile caseFile) {
    Rule rule = RuleCatalogue.load().find(caseFile.finding().getRuleId()).orElse(null);
    Device device = caseFile.device();
    String obstacle = obstacle(rule, device);
    Retrial retrial = device == null || !obstacle.isEmpty() ? null : Retrial.of(caseFile, device);
    return new Explanation(caseFile, rule, retrial, obstacle);
  }

  /** Whether the judge says something else now. */
  public boolean isContradicted() {
    return retrial != null && !retrial.isTheSame();
  }

  /** For people. */
  public String toText() {
    Finding finding = caseFile.finding();
    StringBuilder text = new StringBuilder();
    text.append("%s%n".formatted(FindingLine.of(finding)));
    text.append("%s, revision %d%n".formatted(finding.getFindingId(), finding.getRevision()));
    if (rule != null) {
      text.append("%s%n%s%n".formatted(rule.names().en(), rule.sentence().en()));
      rule.sources()
          .forEach(
              source ->
                  text.append(
                      "  %s%s [%s]%n"
                          .formatted(
                              source.title().en(),
                              source.article() == null ? "" : ", article " + source.article(),
                              source.tag().code())));
    }
    if (!finding.getSigns().isEmpty()) {
      text.append("looks like %s%n".formatted(signs(finding)));
    }
    if (!finding.getExplains().isEmpty()) {
      text.append("explains %s%n".formatted(String.join(", ", finding.getExplains())));
    }
    if (finding.getCauseId() != null) {
      text.append("rests on %s%n".formatted(finding.getCauseId()));
    }
    text.append("numbers in force%n".formatted());
    new TreeMap<>(finding.getParameters())
        .forEach((name, value) -> text.append("  %-12s %s%n".formatted(name, value)));
    text.append("evidence%n".formatted());
    for (Evidence one : finding.getEvidence()) {
      text.append(
          "  %-9s %s  %s  %s%n"
              .formatted(
                  one.getRole(),
                  one.getEventTime(),
                  one.getHundredths() == null ? "" : one.getHundredths() / 100.0,
                  one.getEventId()));
    }
    return text.append(verdict()).toString();
  }

  /** For programs: one JSON document on one line. */
  public String toJson() {
    Finding finding = caseFile.finding();
    Map<String, Object> document = new LinkedHashMap<>();
    Map<String, Object> told = FindingDocument.of(finding);
    told.put("revision", finding.getRevision());
    document.put("finding", told);
    if (rule != null) {
      document.put("sentence", Map.of("zh", rule.sentence().zh(), "en", rule.sentence().en()));
    }
    document.put("parameters", new TreeMap<>(finding.getParameters()));
    document.put("signs", finding.getSigns().stream().map(Sign::name).toList());
    document.put("explains", finding.getExplains());
    document.put("cause", finding.getCauseId());
    document.put("evidence", finding.getEvidence().stream().map(Explanation::describe).toList());
    document.put("unreadable", caseFile.unreadable());
    if (retrial == null) {
      document.put("notJudgedAgain", whyNoRetrial);
    } else {
      document.put("readings", retrial.readings());
      document.put("same", retrial.isTheSame());
      document.put("differences", retrial.differences());
    }
    return JsonMapper.shared().writeValueAsString(document);
  }

  private static String signs(Finding finding) {
    return finding.getSigns().stream().map(Sign::name).collect(Collectors.joining(", "));
  }

  private static Map<String, Object> describe(Evidence one) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("role", one.getRole().name());
    item.put("eventId", one.getEventId().toString());
    item.put("eventTime", one.getEventTime().toString());
    item.put("value", one.getHundredths() == null ? null : one.getHundredths() / 100.0);
    return item;
  }

  private String verdict() {
    if (retrial == null) {
      return "Not judged again: " + whyNoRetrial + ".";
    }
    String judged = "Judged again by %,d readings: ".formatted(retrial.readings());
    return retrial.isTheSame()
        ? judged + "the same."
        : judged + "not the same; " + String.join("; ", retrial.differences()) + ".";
  }

  private static String obstacle(@Nullable Rule rule, @Nullable Device device) {
    if (rule == null) {
      return "the catalogue has no such rule any more";
    }
    if (rule.kind().isAboutSchools()) {
      return "it rests on what several devices of the school showed together";
    }
    if (rule.kind().isAboutAreas()) {
      return "it rests on what was found of several schools, and only readings are judged again";
    }
    if (rule.kind().isAboutLots()) {
      return "it rests on papers and on what other lots tell, and only readings are judged again";
    }
    if (rule.kind().isAboutDuties()) {
      return "it rests on what people wrote down, and only readings are judged again";
    }
    if (rule.kind().isAboutPublication()) {
      return "it rests on what may be published, and only readings are judged again";
    }
    if (device == null) {
      return "the register has the device no more";
    }
    if (device.getKind() == DeviceKind.CAMERA) {
      return "it rests on observations, not on readings";
    }
    return switch (rule.kind()) {
      case CLOCK ->
          "a sick clock shows by records that were refused, too, and those are not judged";
      case HABIT -> "what a device is usually like was learned from readings that are not all kept";
      case COOKING, COOLING, HOLDING, REHEATING ->
          "it rests on the measurements of a dish, and only those of devices are judged again";
      default -> "";
    };
  }
}
