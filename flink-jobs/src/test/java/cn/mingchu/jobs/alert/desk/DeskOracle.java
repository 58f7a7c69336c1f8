package cn.mingchu.jobs.alert.desk;

import cn.mingchu.jobs.alert.news.DeskInput;
import cn.mingchu.jobs.alert.news.Doing;
import cn.mingchu.jobs.alert.news.FarCause;
import cn.mingchu.jobs.alert.news.FindingNews;
import cn.mingchu.jobs.alert.news.Loss;
import cn.mingchu.jobs.alert.news.Silence;
import cn.mingchu.schemas.event.ActionKind;
import cn.mingchu.schemas.event.FindingStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lives through the days of a desk in steps of five minutes, with all that is ever heard of on the
 * table, and with watches that are wound on by hand. Shares no code with the judge; all numbers are
 * written here once more.
 */
final class DeskOracle {

  private static final long STEP = 5;
  private static final int DAY = 24 * 60;

  /** Acknowledge, act, close, county, city, province, yellow card, red card; in minutes. */
  private static final Map<String, long[]> LIMITS =
      Map.of(
          "RED", new long[] {10, 30, DAY, 0, 30, 120, 36 * 60, 72 * 60},
          "ORANGE", new long[] {30, 120, DAY, 60, DAY, 3 * DAY, 48 * 60, 5 * DAY},
          "YELLOW", new long[] {120, 480, 3 * DAY, DAY, 7 * DAY, -1, 5 * DAY, 10 * DAY},
          "BLUE", new long[] {DAY, 3 * DAY, 7 * DAY, 7 * DAY, -1, -1, -1, -1});

  /** k: nobody knows, u: untouched, o: open. */
  private static final Map<String, String> CONDITIONS =
      Map.of("RED", "kuookkoo", "ORANGE", "kuokoooo", "YELLOW", "kuoooooo", "BLUE", "kuoooooo");

  private static final Map<String, Long> LAPSES =
      Map.of("RED", 90L * DAY, "ORANGE", 30L * DAY, "YELLOW", 14L * DAY, "BLUE", (long) DAY);

  private static final List<String> SEVERITIES = List.of("BLUE", "YELLOW", "ORANGE", "RED");
  private static final List<String> LEVELS = List.of("SCHOOL", "COUNTY", "CITY", "PROVINCE");
  private static final Set<String> ENDED =
      Set.of("CLOSED", "CALLED_FALSE", "WITHDRAWN", "LAPSED", "SUBSIDED");

  private final Map<String, Finding> findings = new TreeMap<>();
  private final Map<String, Finding> elsewhere = new TreeMap<>();
  private final Map<String, Alert> alerts = new TreeMap<>();
  private final Map<String, Quiet> quiets = new TreeMap<>();
  private final Set<String> refused = new TreeSet<>();
  private final List<String> raisings = new ArrayList<>();
  private long minute;

  /** A line for each alert that stands for itself, and one for each action that is not taken. */
  static List<String> standing(Collection<? extends DeskInput> all, long until) {
    DeskOracle oracle = new DeskOracle();
    Map<Long, List<DeskInput>> byMinute = new TreeMap<>();
    Set<DeskInput> once = Set.copyOf(all);
    for (DeskInput input : once) {
      byMinute
          .computeIfAbsent((input.ingestTime() - Watchroom.NOON) / 60_000, m -> new ArrayList<>())
          .add(input);
    }
    for (oracle.minute = 0; oracle.minute <= until; oracle.minute += STEP) {
      List<DeskInput> now = byMinute.getOrDefault(oracle.minute, new ArrayList<>());
      now.sort(Comparator.comparing(DeskOracle::rank));
      now.forEach(oracle::hear);
      oracle.strike();
    }
    return oracle.lines();
  }

  private static String rank(DeskInput input) {
    if (input instanceof FarCause far) {
      return "1 %s %05d".formatted(far.cause().findingId(), far.cause().revision());
    }
    return input instanceof FindingNews news
        ? "1 %s %05d".formatted(news.findingId(), news.revision())
        : "2 " + ((Doing) input).actionId();
  }

  private void hear(DeskInput input) {
    if (input instanceof Doing doing) {
      act(doing);
    } else if (input instanceof FindingNews news) {
      find(news);
    } else if (input instanceof FarCause far) {
      FindingNews cause = far.cause();
      Finding known = elsewhere.get(cause.findingId());
      if (known == null) {
        elsewhere.put(cause.findingId(), new Finding(cause, minute));
      } else if (cause.revision() > known.news.revision()) {
        known.set(cause, minute);
      }
    }
    look();
  }

  private void find(FindingNews news) {
    boolean stands = news.status() == FindingStatus.OPEN || news.status() == FindingStatus.CLOSED;
    Finding finding = findings.get(news.findingId());
    if (finding == null && stands) {
      finding = new Finding(news, minute);
      findings.put(news.findingId(), finding);
      house(finding);
    } else if (finding != null && news.revision() > finding.news.revision()) {
      boolean stood = finding.stands();
      boolean was = finding.open();
      boolean wasRed = finding.red();
      finding.set(news, minute);
      Alert alert = Objects.requireNonNull(alerts.get(finding.alert));
      boolean over = ENDED.contains(alert.state);
      if (stands && !stood) {
        house(finding);
      } else if (stands && over && ((finding.red() && !wasRed) || (finding.open() && !was))) {
        house(finding);
      } else if (stands && !over && finding.red() && !wasRed && alert != named(news)) {
        house(finding);
      }
    }
  }

  private @Nullable Alert named(FindingNews news) {
    return alerts.get(news.findingId());
  }

  private void house(Finding finding) {
    @Nullable Alert home = null;
    if (!finding.red()) {
      for (Alert alert : inOrderOfRaising()) {
        if (home == null && !ENDED.contains(alert.state) && alert.key.equals(key(finding.news))) {
          home = alert;
        }
      }
    }
    String sort = finding.news.ruleId() + '/' + finding.news.subjectId();
    if (home != null) {
      home.sorts.add(sort);
      if (home.state.equals("SUBMITTED") || home.state.equals("VERIFIED")) {
        home.reopen();
      }
    } else {
      for (Alert alert : inOrderOfRaising()) {
        if (home == null
            && alert.state.equals("CLOSED")
            && alert.sorts.contains(sort)
            && minute < alert.endedAt + watch(finding.news.ruleId())) {
          home = alert;
          home.recurrences++;
          home.fix = "RECURRED";
          home.sorts.add(sort);
          home.reopen();
        }
      }
    }
    if (home == null) {
      home = named(finding.news);
      if (home != null && !ENDED.contains(home.state)) {
        home.sorts.add(sort);
        if (home.state.equals("SUBMITTED") || home.state.equals("VERIFIED")) {
          home.reopen();
        }
      } else {
        String by = finding.open() ? explainer(finding) : null;
        boolean graver = by == null && raisedBefore(finding.news.ruleId()) >= 2;
        home = home == null ? new Alert(finding.news.findingId()) : home;
        home.raise(finding, by, graver);
        alerts.put(home.id, home);
        if (by == null) {
          raised(home);
        }
      }
    }
    finding.alert = home.id;
  }

  private List<Alert> inOrderOfRaising() {
    List<Alert> sorted = new ArrayList<>(alerts.values());
    sorted.sort(Comparator.comparingLong((Alert a) -> a.raisedAt).thenComparing(a -> a.id));
    return sorted;
  }

  private static long watch(String rule) {
    return rule.equals("SENSOR_STALE") ? DAY : rule.startsWith("GAS_") ? 14 * DAY : 7 * DAY;
  }

  private static String key(FindingNews news) {
    String cause = news.causeId();
    if (cause != null && cause.startsWith("delivery ")) {
      return cause.substring(0, cause.lastIndexOf(' '));
    }
    return news.explains().isEmpty() ? news.subjectId() : news.ruleId();
  }

  private void raised(Alert alert) {
    raisings.removeIf(line -> line.endsWith(' ' + alert.id));
    raisings.add(alert.rule + ' ' + minute + ' ' + alert.id);
  }

  private long raisedBefore(String rule) {
    return raisings.stream()
        .map(line -> line.split(" "))
        .filter(line -> line[0].equals(rule) && Long.parseLong(line[1]) > minute - 7 * DAY)
        .filter(line -> !Set.of("WITHDRAWN", "CALLED_FALSE").contains(state(line[2])))
        .count();
  }

  private String state(String alert) {
    return Objects.requireNonNull(alerts.get(alert)).state;
  }

  private @Nullable String explainer(Finding finding) {
    if (finding.red()) {
      return null;
    }
    @Nullable String far = elsewhere(finding);
    if (far != null) {
      return far;
    }
    if (!finding.news.mayBeExplained()) {
      return null;
    }
    for (Finding cause : findings.values()) {
      if (cause.stands()
          && !cause.alert.equals(finding.alert)
          && (finding.news.loss() == Loss.OF_DEVICE || cause.red() || elsewhere(cause) == null)
          && cause.news.explains().contains(finding.news.subjectId())
          && finding.news.startTime() >= cause.news.startTime() - 3_600_000
          && (cause.open() || minute < cause.endedAt + 5)
          && alerts.containsKey(cause.alert)
          && !Set.of("WITHDRAWN", "CALLED_FALSE").contains(state(cause.alert))) {
        return cause.alert;
      }
    }
    return null;
  }

  /** Of silences alone: a fridge is no less warm for a network that is away. */
  private @Nullable String elsewhere(Finding finding) {
    for (Map.Entry<String, Finding> each : elsewhere.entrySet()) {
      Finding cause = each.getValue();
      if (Set.of(Loss.OF_DEVICE, Loss.OF_SCHOOL).contains(finding.news.loss())
          && cause.stands()
          && !cause.news.explains().isEmpty()
          && finding.news.startTime() >= cause.news.startTime() - 3_600_000
          && (cause.open() || minute < cause.endedAt + 5)) {
        return each.getKey();
      }
    }
    return null;
  }

  private void act(Doing doing) {
    if (doing.kind() == ActionKind.SILENCE || doing.kind() == ActionKind.LIFT) {
      if (!hush(doing)) {
        refused.add("refused " + doing.actionId());
      }
      return;
    }
    Alert alert = alerts.get(doing.alertId());
    if (alert == null || !may(alert, doing)) {
      refused.add("refused " + doing.actionId());
      return;
    }
    String who = doing.doer().personId();
    switch (doing.kind()) {
      case ACKNOWLEDGE -> alert.state = "ACKNOWLEDGED";
      case ACT -> {
        alert.state = "IN_PROGRESS";
        alert.hands.add(who);
      }
      case SUBMIT -> {
        alert.state = "SUBMITTED";
        alert.hands.add(who);
      }
      case VERIFY -> {
        if (alert.state.equals("CALLED_FALSE")) {
          alert.second = false;
        } else {
          alert.state = "VERIFIED";
          alert.close();
        }
      }
      case REJECT -> {
        if (alert.state.equals("CALLED_FALSE")) {
          alert.renew("REOPENED");
        } else {
          alert.state = "IN_PROGRESS";
        }
      }
      case CALL_FALSE -> {
        int drawn = Math.floorMod((alert.id.hashCode() * 0x9E3779B1) >>> 8, 100);
        alert.second = alert.severity.equals("RED") || drawn < 10;
        alert.state = "CALLED_FALSE";
        alert.endedAt = minute;
        alert.hands.add(who);
      }
      default -> {} // a word
    }
  }

  /** Whether it may be: the cook may not, a school for four hours, an office for a week. */
  private boolean hush(Doing doing) {
    String role = doing.doer().role().name();
    if (role.equals("CANTEEN_STAFF")) {
      return false;
    }
    Silence asked = doing.silence();
    if (asked == null) {
      Quiet quiet = quiets.get(doing.alertId());
      if (quiet == null || quiet.until <= minute) {
        return false;
      }
      quiet.until = minute;
      return true;
    }
    long from = Math.max(minute, (asked.from() - Watchroom.NOON) / 60_000);
    long until = (asked.until() - Watchroom.NOON) / 60_000;
    if (until <= from
        || until - from > (role.equals("OFFICIAL") ? 7 * DAY : 240)
        || from - minute > 30 * DAY
        || (asked.ruleId() == null && asked.subjectId() == null)) {
      return false;
    }
    quiets.put(
        doing.actionId().toString(), new Quiet(asked.ruleId(), asked.subjectId(), from, until));
    return true;
  }

  private boolean quiet(Finding finding) {
    return quiets.values().stream()
        .anyMatch(
            quiet ->
                quiet.from <= minute
                    && minute < quiet.until
                    && Set.of("", finding.news.ruleId()).contains(quiet.rule)
                    && Set.of("", finding.news.subjectId()).contains(quiet.subject));
  }

  private static boolean may(Alert alert, Doing doing) {
    String role = doing.doer().role().name();
    boolean cook = role.equals("CANTEEN_STAFF");
    boolean own = alert.hands.contains(doing.doer().personId());
    return switch (doing.kind()) {
      case COMMENT -> true;
      case ACKNOWLEDGE -> "NEW REOPENED".contains(alert.state);
      case ACT -> "NEW REOPENED ACKNOWLEDGED IN_PROGRESS".contains(alert.state);
      case CALL_FALSE -> !cook && "NEW REOPENED ACKNOWLEDGED IN_PROGRESS".contains(alert.state);
      case SUBMIT -> !role.equals("OFFICIAL") && alert.state.equals("IN_PROGRESS");
      case VERIFY, REJECT ->
          !cook
              && !own
              && (alert.state.equals("SUBMITTED")
                  || (alert.state.equals("CALLED_FALSE") && alert.second));
      default -> false;
    };
  }

  /** What each alert is, by what is in it. */
  private void look() {
    for (Finding finding : findings.values()) {
      if (finding.open()) {
        finding.by = explainer(finding);
      }
    }
    for (Alert alert : alerts.values()) {
      if (!ENDED.contains(alert.state)) {
        look(alert);
      }
    }
  }

  private void look(Alert alert) {
    List<Finding> in =
        findings.values().stream().filter(f -> f.stands() && f.alert.equals(alert.id)).toList();
    if (in.isEmpty()) {
      alert.state = "WITHDRAWN";
      alert.endedAt = minute;
      return;
    }
    boolean explained = in.stream().allMatch(f -> f.by != null);
    if (explained) {
      alert.by = in.get(0).by;
    } else if (alert.by != null) {
      alert.by = null;
      alert.wind();
      raised(alert);
    }
    boolean open = in.stream().anyMatch(Finding::open);
    if (open && alert.over) {
      alert.over = false;
      if (alert.state.equals("SUBMITTED") || alert.state.equals("VERIFIED")) {
        alert.reopen();
      }
    } else if (!open && !alert.over) {
      alert.over = true;
      alert.sinceOver = 0;
      alert.sinceOverOnSchoolDays = 0;
      alert.close();
    }
    if (explained && !open) {
      alert.state = "SUBSIDED";
      alert.endedAt = minute;
    } else if (!ENDED.contains(alert.state)) {
      int gravest = 0;
      for (Finding finding : findings.values()) {
        boolean counts =
            (finding.stands() && finding.alert.equals(alert.id))
                || (finding.open() && alert.id.equals(finding.by));
        gravest = counts ? Math.max(gravest, grade(finding.news)) : gravest;
      }
      alert.weigh(SEVERITIES.get(Math.min(3, gravest + (alert.graver ? 1 : 0))));
      boolean quiet = !alert.severity.equals("RED") && in.stream().allMatch(this::quiet);
      if (alert.quiet && !quiet) {
        alert.untold = false;
        alert.wind();
      }
      alert.quiet = quiet;
      if (quiet && alert.untold && !open && "NEW REOPENED".contains(alert.state)) {
        alert.state = "SUBSIDED";
        alert.endedAt = minute;
      }
    }
  }

  private void strike() {
    if (Stream.concat(findings.values().stream(), elsewhere.values().stream())
        .anyMatch(finding -> minute == finding.endedAt + 5)) {
      look(); // what it explained may come back
    }
    if (quiets.values().stream().anyMatch(q -> minute == q.from || minute == q.until)) {
      look();
    }
    for (Alert alert : alerts.values()) {
      if (!ENDED.contains(alert.state) && alert.by == null) {
        alert.strike();
      }
      if (alert.fix.equals("WATCHED")
          && alert.state.equals("CLOSED")
          && minute >= alert.endedAt + longestWatch(alert)) {
        alert.fix = "HELD";
      }
      alert.tick();
    }
  }

  private static int grade(FindingNews news) {
    return SEVERITIES.indexOf(news.severity().name());
  }

  private static long longestWatch(Alert alert) {
    return alert.sorts.stream()
        .mapToLong(sort -> watch(sort.substring(0, sort.indexOf('/'))))
        .max()
        .orElseThrow();
  }

  /** Noon of day 0 is a Monday's; days of rest are the sixth and the seventh. */
  private boolean isSchoolDay() {
    return (minute + 12 * 60) / DAY % 7 < 5;
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(refused);
    for (Alert alert : alerts.values()) {
      if (alert.by == null) {
        List<String> in =
            findings.entrySet().stream()
                .filter(each -> each.getValue().alert.equals(alert.id))
                .map(Map.Entry::getKey)
                .toList();
        lines.add(
            "%s %s %s %s %s %s %d %s %s %s"
                .formatted(
                    alert.id,
                    alert.state,
                    alert.severity,
                    LEVELS.get(alert.level),
                    List.of("NO_CARD", "YELLOW_CARDED", "RED_CARDED").get(alert.card),
                    alert.fix,
                    alert.recurrences,
                    in,
                    alert.overdue,
                    alert.quiet && !ENDED.contains(alert.state)));
      }
    }
    return lines;
  }

  private static final class Quiet {
    private final String rule;
    private final String subject;
    private final long from;
    private long until;

    Quiet(@Nullable String rule, @Nullable String subject, long from, long until) {
      this.rule = rule == null ? "" : rule;
      this.subject = subject == null ? "" : subject;
      this.from = from;
      this.until = until;
    }
  }

  private static final class Finding {
    private FindingNews news;
    private String alert = "";
    private @Nullable String by;
    private long endedAt;

    Finding(FindingNews news, long minute) {
      this.news = news;
      this.endedAt = minute;
    }

    void set(FindingNews next, long minute) {
      boolean ends = open();
      news = next;
      endedAt = ends && !open() ? minute : endedAt;
    }

    boolean open() {
      return news.status() == FindingStatus.OPEN;
    }

    boolean stands() {
      return open() || news.status() == FindingStatus.CLOSED;
    }

    boolean red() {
      return news.severity().name().equals("RED");
    }
  }

  private final class Alert {
    private final String id;
    private String rule = "";
    private String key = "";
    private String state = "NEW";
    private String severity = "BLUE";
    private String fix = "NOT_DECLARED";
    private @Nullable String by;
    private int level;
    private int card;
    private int recurrences;
    private boolean graver;
    private boolean over;
    private boolean second;
    private boolean quiet;
    private boolean untold;
    private long raisedAt;
    private long endedAt;
    private long elapsed;
    private long elapsedOnSchoolDays;
    private long sinceOver;
    private long sinceOverOnSchoolDays;
    private final boolean[] past = new boolean[8];
    private final Set<String> hands = new TreeSet<>();
    private final Set<String> sorts = new TreeSet<>();
    private final List<String> overdue = new ArrayList<>();

    Alert(String id) {
      this.id = id;
    }

    void raise(Finding finding, @Nullable String explainer, boolean isGraver) {
      rule = finding.news.ruleId();
      key = key(finding.news);
      sorts.add(rule + '/' + finding.news.subjectId());
      graver = isGraver;
      by = explainer;
      quiet = !finding.red() && quiet(finding);
      untold = quiet;
      raisedAt = minute;
      level = 0;
      card = 0;
      fix = "NOT_DECLARED";
      hands.clear();
      over = false;
      severity = SEVERITIES.get(Math.min(3, grade(finding.news) + (isGraver ? 1 : 0)));
      renew("NEW");
    }

    void renew(String next) {
      state = next;
      second = false;
      wind();
    }

    void wind() {
      elapsed = 0;
      elapsedOnSchoolDays = 0;
      Arrays.fill(past, false);
    }

    void reopen() {
      over = false;
      untold = false;
      renew("REOPENED");
    }

    void close() {
      if (state.equals("VERIFIED") && over) {
        state = "CLOSED";
        fix = "WATCHED";
        endedAt = minute;
      }
    }

    void weigh(String now) {
      int change = SEVERITIES.indexOf(now) - SEVERITIES.indexOf(severity);
      severity = now;
      if (change > 0) {
        wind();
      } else if (change < 0) {
        for (int i = 0; i < 8; i++) {
          past[i] = time() >= limits()[i];
        }
      }
    }

    void strike() {
      for (int i = 0; i < 8; i++) {
        long limit = limits()[i];
        char condition = CONDITIONS.getOrDefault(severity, "").charAt(i);
        boolean nobodyKnows = "NEW REOPENED".contains(state);
        boolean holds =
            condition == 'o' || nobodyKnows || (condition == 'u' && state.equals("ACKNOWLEDGED"));
        if (!quiet && limit >= 0 && !past[i] && holds && time() >= limit) {
          past[i] = true;
          if (i < 3) {
            overdue.add(minute + ":" + i);
          } else if (i < 6) {
            level = Math.max(level, i - 2);
          } else {
            card = Math.max(card, i - 5);
          }
        }
      }
      boolean slow = severity.equals("YELLOW") || severity.equals("BLUE");
      if (over && (slow ? sinceOverOnSchoolDays : sinceOver) >= LAPSES.getOrDefault(severity, 0L)) {
        state = "LAPSED";
        endedAt = minute;
      }
    }

    private long[] limits() {
      return LIMITS.getOrDefault(severity, new long[0]);
    }

    private long time() {
      return severity.equals("YELLOW") || severity.equals("BLUE") ? elapsedOnSchoolDays : elapsed;
    }

    void tick() {
      elapsed += STEP;
      sinceOver += STEP;
      if (isSchoolDay()) {
        elapsedOnSchoolDays += STEP;
        sinceOverOnSchoolDays += STEP;
      }
    }
  }
}
