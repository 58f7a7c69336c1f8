package cn.mingchu.jobs.alert.desk;

import cn.mingchu.jobs.alert.course.AlertStatement;
import cn.mingchu.jobs.alert.course.Office;
import cn.mingchu.jobs.alert.course.Step;
import cn.mingchu.jobs.alert.news.DeskInput;
import cn.mingchu.jobs.alert.news.Doer;
import cn.mingchu.jobs.alert.news.Doing;
import cn.mingchu.jobs.alert.news.FarCause;
import cn.mingchu.jobs.alert.news.FindingNews;
import cn.mingchu.jobs.alert.news.Loss;
import cn.mingchu.jobs.alert.news.Silence;
import cn.mingchu.schemas.alert.AlertTerms;
import cn.mingchu.schemas.calendar.SchoolDays;
import cn.mingchu.schemas.event.ActionKind;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.PersonRole;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A desk, what it hears, and what it tells. Times are minutes after a Monday noon. */
final class Watchroom implements DeskVoice {

  static final String SCHOOL = "2151000001";
  static final String COUNTY = "511702";
  static final long NOON = Instant.parse("2026-03-02T04:00:00Z").toEpochMilli();
  static final long HOUR = 60;
  static final long DAY = 24 * HOUR;

  static final Doer COOK = new Doer("cook-1", PersonRole.CANTEEN_STAFF, SCHOOL);
  static final Doer OFFICER = new Doer("officer-1", PersonRole.SAFETY_OFFICER, SCHOOL);
  static final Doer PRINCIPAL = new Doer("principal-1", PersonRole.PRINCIPAL, SCHOOL);
  static final Doer OFFICIAL = new Doer("official-1", PersonRole.OFFICIAL, COUNTY);

  private static final Office OFFICE = new Office(AlertTerms.load(), SchoolDays.EVERY_DAY);

  final DeskBook book = new DeskBook();
  final List<AlertStatement> alerts = new ArrayList<>();
  final List<Refusal> refusals = new ArrayList<>();
  private final DeskJudge judge = new DeskJudge();
  private int actions;

  static long at(long minute) {
    return NOON + Duration.ofMinutes(minute).toMillis();
  }

  /** What a rule finds of a device. */
  static FindingNews finding(
      String id, int revision, Severity severity, FindingStatus status, long minute) {
    return ofDevice("COLD_HOLD_HIGH", id, "fridge-1", revision, severity, status, minute);
  }

  static FindingNews ofDevice(
      String rule,
      String id,
      String device,
      int revision,
      Severity severity,
      FindingStatus status,
      long minute) {
    return new FindingNews(
        id,
        revision,
        rule,
        SubjectKind.DEVICE,
        device,
        SCHOOL,
        COUNTY,
        severity,
        status,
        at(minute),
        null,
        null,
        List.of(),
        !rule.startsWith("GAS"),
        rule.equals("SENSOR_STALE") ? Loss.OF_DEVICE : Loss.NONE,
        at(minute));
  }

  /** A common cause, and whom it explains. */
  static FindingNews cause(
      String id, int revision, FindingStatus status, long minute, String... explains) {
    return new FindingNews(
        id,
        revision,
        "GATEWAY_SILENT",
        SubjectKind.SCHOOL,
        SCHOOL,
        SCHOOL,
        COUNTY,
        Severity.YELLOW,
        status,
        at(minute),
        null,
        null,
        List.of(explains),
        false,
        Loss.OF_SCHOOL,
        at(minute));
  }

  /** That the power of the school is away, as its monitor tells. */
  static FindingNews lossOfMains(String id, long minute) {
    return new FindingNews(
        id,
        1,
        "POWER_FAIL",
        SubjectKind.DEVICE,
        "mains-1",
        SCHOOL,
        COUNTY,
        Severity.ORANGE,
        FindingStatus.OPEN,
        at(minute),
        null,
        null,
        List.of(),
        false,
        Loss.OF_MAINS,
        at(minute));
  }

  /** What was found of the county, and whether it explains what is lost at the school. */
  static FarCause farCause(
      String id, int revision, FindingStatus status, long minute, boolean explains) {
    return new FarCause(
        SCHOOL,
        new FindingNews(
            id,
            revision,
            "AREA_SILENT",
            SubjectKind.OFFICE,
            COUNTY,
            null,
            COUNTY,
            Severity.ORANGE,
            status,
            at(minute),
            null,
            null,
            explains ? List.of(SCHOOL) : List.of(),
            false,
            Loss.NONE,
            at(minute)));
  }

  static Doing doing(String alertId, ActionKind kind, Doer doer, long minute, int number) {
    return new Doing(
        actionId(number),
        alertId,
        SCHOOL,
        COUNTY,
        kind,
        doer,
        "as it is",
        kind == ActionKind.SUBMIT ? List.of("a1b2c3") : List.of(),
        null,
        at(minute));
  }

  /** That somebody wants nobody to be told, from now or a minute on until another. */
  static Doing silencing(Silence silence, Doer doer, long minute, int number) {
    return new Doing(
        actionId(number),
        actionId(number).toString(),
        SCHOOL,
        COUNTY,
        ActionKind.SILENCE,
        doer,
        "it is repaired",
        List.of(),
        silence,
        at(minute));
  }

  /** What a silence is about, in minutes. */
  static Silence silence(
      @Nullable String ruleId, @Nullable String subjectId, long from, long until) {
    return new Silence(ruleId, subjectId, at(from), at(until));
  }

  static UUID actionId(int number) {
    return UUID.nameUUIDFromBytes(("action " + number).getBytes(StandardCharsets.UTF_8));
  }

  Watchroom hears(DeskInput... inputs) {
    for (DeskInput input : inputs) {
      judge.locate(book, input);
      judge.hear(book, input, input.ingestTime(), OFFICE, this);
    }
    return this;
  }

  Watchroom does(ActionKind kind, Doer doer, long minute) {
    return hears(doing("f-1", kind, doer, minute, ++actions));
  }

  Watchroom timePassesTo(long minute) {
    judge.timePasses(book, at(minute), OFFICE, this);
    return this;
  }

  @Override
  public void tell(AlertStatement alert) {
    alerts.add(alert);
  }

  @Override
  public void tell(Refusal refusal) {
    refusals.add(refusal);
  }

  /** What was told of an alert last. */
  AlertStatement alert(String alertId) {
    return Objects.requireNonNull(standing().get(alertId), alertId);
  }

  /** What was told of each alert last. */
  Map<String, AlertStatement> standing() {
    Map<String, AlertStatement> newest = new TreeMap<>();
    alerts.forEach(alert -> newest.put(alert.alertId(), alert));
    return newest;
  }

  /** What came to pass with an alert, each with its minute. */
  List<String> steps(String alertId) {
    return alert(alertId).steps().stream().map(Watchroom::line).toList();
  }

  private static String line(Step step) {
    long minute = (step.time() - NOON) / Duration.ofMinutes(1).toMillis();
    String level = step.kind() == AlertStepKind.ESCALATED ? " " + step.level() : "";
    return minute + " " + step.kind() + level + (step.isLate() ? " late" : "");
  }
}
