package cn.mingchu.benchmarks.compare;

import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.rule.ParameterName;
import cn.mingchu.schemas.rule.Rule;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.schemas.rule.RuleKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The settings of a province that wants nothing but thresholds with durations: every other kind of
 * rule is switched off, and no limit excuses anything.
 *
 * <p>These are settings as any province may make them; the catalogue stays as it is.
 */
final class ThresholdsOnly {

  private static final String JOB = "kitchen";

  /** What excuses a device, each as strict as it can be: no time at all. */
  private static final List<ParameterName> EXCUSES =
      List.of(ParameterName.LEARN, ParameterName.USUAL_UP_TO, ParameterName.BUSY_FOR);

  private static final String NO_TIME = "PT0S";

  private ThresholdsOnly() {}

  /** The settings of a province, which MUST be given by its two digits. */
  static List<RuleSetting> of(RuleCatalogue catalogue, String province) {
    RuleBook book = new RuleBook(catalogue, List.of());
    List<RuleSetting> settings = new ArrayList<>();
    for (Rule rule : catalogue.ofJob(JOB)) {
      boolean limit = rule.kind() == RuleKind.LIMIT;
      Map<String, String> strictest = new TreeMap<>();
      EXCUSES.stream()
          .filter(excuse -> limit && rule.parameters().containsKey(excuse))
          .forEach(excuse -> strictest.put(excuse.key(), NO_TIME));
      if (!limit || !strictest.isEmpty()) {
        RuleSetting setting = setting(rule, province, limit, strictest);
        List<String> problems = book.problems(setting);
        if (!problems.isEmpty()) {
          throw new IllegalStateException(
              "a province may not set " + rule.id() + " so: " + problems);
        }
        settings.add(setting);
      }
    }
    return settings;
  }

  private static RuleSetting setting(
      Rule rule, String province, boolean enabled, Map<String, String> parameters) {
    Instant begins = rule.begins();
    return RuleSetting.newBuilder()
        .setHeader(
            EventHeader.newBuilder()
                .setEventId(new UUID(0, rule.id().hashCode()))
                .setEventTime(begins)
                .setRecordedTime(begins)
                .setIngestTime(begins)
                .setSource("key-1")
                .build())
        .setSettingId("bench-" + rule.id())
        .setRuleId(rule.id())
        .setScope(province)
        .setParameters(parameters)
        .setEnabled(enabled)
        .setEffectiveFrom(begins)
        .setReason("nothing but thresholds with durations")
        .build();
  }
}
