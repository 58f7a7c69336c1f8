package cn.mingchu.schemas.alert;

import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.rule.EvidenceTag;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The terms on which alerts are handled. No law and no office has set them: all are defaults of
 * ours.
 */
public final class AlertTerms {

  private static final String ALL_RULES = "*";

  private final Map<Severity, List<Deadline>> deadlines = new EnumMap<>(Severity.class);
  private final Map<String, Duration> watches = new HashMap<>();
  private final int repeatCount;
  private final Duration repeatWithin;
  private final Duration returnAfter;
  private final Duration explainedBefore;
  private final int secondLookPercent;
  private final Duration lateAfter;
  private final Duration silenceOfSchool;
  private final Duration silenceOfOffice;
  private final Duration silenceAhead;

  AlertTerms(TermsTable deadlines, TermsTable watches, TermsTable terms) {
    List<Deadline> all = deadlines.read(AlertTerms::deadline);
    for (Severity severity : Severity.values()) {
      this.deadlines.put(
          severity, all.stream().filter(each -> each.severity() == severity).toList());
    }
    watches.read(fields -> once(this.watches, fields[0], positive(fields[1]), fields[2]));
    if (!this.watches.containsKey(ALL_RULES)) {
      throw new IllegalArgumentException("watches.csv: no line is for all rules, " + ALL_RULES);
    }
    Map<String, String> values = new HashMap<>();
    terms.read(fields -> once(values, fields[0], fields[1], fields[2]));
    repeatCount = Integer.parseInt(taken(values, "repeatCount"));
    repeatWithin = Duration.parse(taken(values, "repeatWithin"));
    returnAfter = Duration.parse(taken(values, "returnAfter"));
    explainedBefore = Duration.parse(taken(values, "explainedBefore"));
    secondLookPercent = Integer.parseInt(taken(values, "secondLookPercent"));
    lateAfter = Duration.parse(taken(values, "lateAfter"));
    silenceOfSchool = Duration.parse(taken(values, "silenceOfSchool"));
    silenceOfOffice = Duration.parse(taken(values, "silenceOfOffice"));
    silenceAhead = Duration.parse(taken(values, "silenceAhead"));
    if (!values.isEmpty()) {
      throw new IllegalArgumentException("terms.csv: no term is called " + values.keySet());
    }
  }

  /** Those that come with the system. */
  public static AlertTerms load() {
    return new AlertTerms(
        TermsTable.load("deadlines.csv", "severity,step,level,after,while,tag"),
        TermsTable.load("watches.csv", "rule,for,tag"),
        TermsTable.load("terms.csv", "name,value,tag"));
  }

  /** What comes to pass if an alert of a severity is not handled, in the order of the file. */
  public List<Deadline> deadlines(Severity severity) {
    return deadlines.getOrDefault(severity, List.of());
  }

  /** For how long after it was closed it is watched whether what a rule found comes back. */
  public Duration watch(String ruleId) {
    return watches.getOrDefault(ruleId, watches.getOrDefault(ALL_RULES, Duration.ZERO));
  }

  /** The rules that have a watch of their own. */
  Set<String> watchedRules() {
    return watches.keySet().stream()
        .filter(rule -> !rule.equals(ALL_RULES))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** For how long any rule is watched. */
  public Duration longestWatch() {
    return watches.values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
  }

  /** With so many alerts of one rule at one school, the last of them is one severity graver. */
  public int repeatCount() {
    return repeatCount;
  }

  /** Within so long a time. */
  public Duration repeatWithin() {
    return repeatWithin;
  }

  /** So long after a cause is over, what it explained comes back if it is still so. */
  public Duration returnAfter() {
    return returnAfter;
  }

  /** What began so long before its cause may still be explained by it. */
  public Duration explainedBefore() {
    return explainedBefore;
  }

  /** Of so many in a hundred that are called false, somebody else has to look. */
  public int secondLookPercent() {
    return secondLookPercent;
  }

  /** What is told so long after it came to pass is told late. */
  public Duration lateAfter() {
    return lateAfter;
  }

  /** A school may ask for so long that nobody is told. */
  public Duration silenceOfSchool() {
    return silenceOfSchool;
  }

  /** An office may. */
  public Duration silenceOfOffice() {
    return silenceOfOffice;
  }

  /** Nobody asks for it so long ahead. */
  public Duration silenceAhead() {
    return silenceAhead;
  }

  private static String taken(Map<String, String> values, String name) {
    String value = values.remove(name);
    if (value == null) {
      throw new IllegalArgumentException("terms.csv: " + name + " is missing");
    }
    return value;
  }

  private static Deadline deadline(String[] fields) {
    return new Deadline(
        Severity.valueOf(fields[0]),
        AlertStepKind.valueOf(fields[1]),
        fields[2].isEmpty() ? null : OfficeLevel.valueOf(fields[2]),
        Duration.parse(fields[3]),
        WhileIn.valueOf(fields[4]),
        EvidenceTag.valueOf(fields[5]));
  }

  private static Duration positive(String text) {
    Duration duration = Duration.parse(text);
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("'" + text + "' is not more than nothing");
    }
    return duration;
  }

  private static <V> EvidenceTag once(Map<String, V> all, String name, V value, String tag) {
    if (all.put(name, value) != null) {
      throw new IllegalArgumentException("'" + name + "' comes twice");
    }
    return EvidenceTag.valueOf(tag);
  }
}
