package cn.mingchu.jobs.alert.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.alert.course.AlertStatement;
import cn.mingchu.jobs.alert.course.Office;
import cn.mingchu.jobs.alert.news.DeskInput;
import cn.mingchu.jobs.alert.news.Doer;
import cn.mingchu.jobs.alert.news.FindingNews;
import cn.mingchu.jobs.alert.news.Loss;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.schemas.alert.AlertTerms;
import cn.mingchu.schemas.calendar.SchoolCalendar;
import cn.mingchu.schemas.event.ActionKind;
import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.PeriodKind;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in the end is a function of the set of findings and actions: the judge, told in any
 * order within the bound, with copies, over checkpoints, ends with what one says who lives through
 * the days step by step. With {@code -Pproof} for many more seeds.
 */
class OrderTest {

  private static final long LAST_INPUT = 6 * Watchroom.DAY;
  private static final long END = 33 * Watchroom.DAY;
  private static final int MOST_LATE_MINUTES = 55;

  private static final List<String> RULES =
      List.of("COLD_HOLD_HIGH", "COLD_HOLD_HIGH", "SENSOR_STALE", "SENSOR_STALE", "GAS_LOW_ALARM");

  private static final List<ActionKind> KINDS =
      List.copyOf(
          EnumSet.complementOf(
              EnumSet.of(ActionKind.OTHER_ACTION, ActionKind.SILENCE, ActionKind.LIFT)));

  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  private static final List<Doer> PEOPLE =
      List.of(Watchroom.COOK, Watchroom.OFFICER, Watchroom.PRINCIPAL, Watchroom.OFFICIAL);

  private static final Office OFFICE =
      new Office(AlertTerms.load(), new SchoolCalendar(List.of(term())).daysOf(List.of("51")));

  static LongStream seeds() {
    return DrawnOrder.seeds(100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    Random random = DrawnOrder.random(seed);
    List<DeskInput> inputs = inputs(random);

    assertThat(told(shuffled(inputs, random), random))
        .containsExactlyInAnyOrderElementsOf(DeskOracle.standing(inputs, END));
  }

  private static List<String> told(List<DeskInput> inputs, Random random) {
    DeskJudge judge = new DeskJudge();
    DeskBook book = new DeskBook();
    Newest newest = new Newest();
    for (DeskInput input : inputs) {
      judge.locate(book, input);
      judge.hear(book, input, input.ingestTime(), OFFICE, newest);
      if (random.nextInt(4) == 0) {
        judge.timePasses(book, book.now, OFFICE, newest);
      }
      book = random.nextInt(6) == 0 ? Checkpointed.restored(new DeskBookForm(), book) : book;
    }
    while (book.nextAlarm() <= Watchroom.at(END)) {
      judge.timePasses(book, book.nextAlarm(), OFFICE, newest);
    }
    judge.timePasses(book, Watchroom.at(END), OFFICE, newest);
    return newest.lines();
  }

  /** Each as late as it likes, within the bound; some come twice. */
  private static List<DeskInput> shuffled(List<DeskInput> inputs, Random random) {
    Map<DeskInput, Long> arrivals = new HashMap<>();
    List<DeskInput> all = new ArrayList<>(inputs);
    for (DeskInput input : inputs) {
      arrivals.put(input, input.ingestTime() + random.nextInt(MOST_LATE_MINUTES) * 60_000L);
    }
    all.sort(Comparator.comparing(arrivals::get));
    for (int i = 0; i < inputs.size() / 5; i++) {
      int from = random.nextInt(all.size());
      all.add(Math.min(all.size(), from + 1), all.get(from));
    }
    return all;
  }

  private static List<DeskInput> inputs(Random random) {
    List<DeskInput> inputs = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    int findings = 3 + random.nextInt(12);
    for (int i = 0; i < findings; i++) {
      String id = "f-" + (char) ('a' + i) + random.nextInt(100);
      ids.add(id);
      long minute = minute(random);
      Severity severity = Severity.YELLOW;
      for (int revision = 1; revision <= 1 + random.nextInt(4) && minute < LAST_INPUT; revision++) {
        severity = random.nextInt(3) == 0 ? severity(random) : severity;
        inputs.add(finding(id, i, revision, severity, status(random, revision), minute, random));
        minute += 5L * (1 + random.nextInt(random.nextBoolean() ? 12 : 400));
      }
    }
    int areas = random.nextInt(3);
    for (int i = 0; i < areas; i++) {
      long minute = minute(random);
      for (int revision = 1; revision <= 1 + random.nextInt(3) && minute < LAST_INPUT; revision++) {
        FindingStatus status = status(random, revision);
        inputs.add(Watchroom.farCause("g-" + i, revision, status, minute, random.nextInt(4) > 0));
        minute += 5L * (1 + random.nextInt(100));
      }
    }
    int actions = random.nextInt(40);
    for (int i = 0; i < actions; i++) {
      String id = ids.get(random.nextInt(ids.size()));
      ActionKind kind = KINDS.get(random.nextInt(KINDS.size()));
      Doer doer = PEOPLE.get(random.nextInt(PEOPLE.size()));
      inputs.add(Watchroom.doing(id, kind, doer, minute(random), random.nextInt()));
    }
    int silences = random.nextInt(6);
    for (int i = 0; i < silences; i++) {
      int number = random.nextInt();
      inputs.add(silencing(random, number));
      if (random.nextInt(3) == 0) {
        inputs.add(
            Watchroom.doing(
                Watchroom.actionId(number).toString(),
                ActionKind.LIFT,
                PEOPLE.get(random.nextInt(PEOPLE.size())),
                minute(random),
                random.nextInt()));
      }
    }
    return inputs;
  }

  /** Of a rule, a device or both; some too long, over before they begin, or of nothing. */
  private static DeskInput silencing(Random random, int number) {
    long minute = minute(random);
    long from = minute + 5L * (random.nextInt(40) - 10);
    long length = 5L * (random.nextInt(random.nextBoolean() ? 60 : 2100) - 2);
    String rule = RULES.get(random.nextInt(RULES.size()));
    int about = random.nextInt(10);
    return Watchroom.silencing(
        Watchroom.silence(
            about < 5 ? rule : null,
            about > 2 && about < 9 ? "device-" + random.nextInt(4) : null,
            from,
            from + length),
        PEOPLE.get(random.nextInt(PEOPLE.size())),
        minute,
        number);
  }

  private static FindingNews finding(
      String id,
      int number,
      int revision,
      Severity severity,
      FindingStatus status,
      long minute,
      Random random) {
    String device = "device-" + number % 4;
    if (number % 5 == 4) {
      List<String> explained =
          Stream.of("device-0", "device-1", "device-2")
              .filter(each -> random.nextInt(4) > 0)
              .toList();
      return Watchroom.cause(
          id,
          revision,
          status,
          minute,
          Stream.concat(Stream.of("device-3"), explained.stream()).toArray(String[]::new));
    }
    if (number % 5 == 3) {
      return new FindingNews(
          id,
          revision,
          "WEIGHT_MISMATCH",
          SubjectKind.LOT,
          "lot-" + number,
          Watchroom.SCHOOL,
          Watchroom.COUNTY,
          severity,
          status,
          Watchroom.at(minute),
          null,
          "delivery " + Watchroom.SCHOOL + " note-1 lot-" + number,
          List.of(),
          false,
          Loss.NONE,
          Watchroom.at(minute));
    }
    return Watchroom.ofDevice(
        RULES.get(number % RULES.size()), id, device, revision, severity, status, minute);
  }

  private static FindingStatus status(Random random, int revision) {
    return switch (random.nextInt(revision == 1 ? 4 : 8)) {
      case 0, 4, 5 -> FindingStatus.CLOSED;
      case 6 -> FindingStatus.WITHDRAWN;
      case 7 -> FindingStatus.HELD_BACK;
      default -> FindingStatus.OPEN;
    };
  }

  private static Severity severity(Random random) {
    return SEVERITIES.get(random.nextInt(SEVERITIES.size()));
  }

  private static long minute(Random random) {
    return 5L * random.nextInt((int) LAST_INPUT / 5);
  }

  private static CalendarPeriod term() {
    Instant now = Instant.ofEpochMilli(Watchroom.NOON);
    return CalendarPeriod.newBuilder()
        .setHeader(
            EventHeader.newBuilder()
                .setEventId(new UUID(1, 1))
                .setEventTime(now)
                .setRecordedTime(now)
                .setIngestTime(now)
                .setSource("office")
                .build())
        .setCalendarId("term")
        .setScope("51")
        .setFirstDay(LocalDate.parse("2026-02-23"))
        .setLastDay(LocalDate.parse("2026-07-10"))
        .setKind(PeriodKind.SCHOOL_DAYS)
        .setName("term")
        .build();
  }

  private static final class Newest implements DeskVoice {

    private final Map<String, AlertStatement> alerts = new TreeMap<>();
    private final Map<UUID, Refusal> refusals = new TreeMap<>();

    @Override
    public void tell(AlertStatement alert) {
      AlertStatement before = alerts.put(alert.alertId(), alert);
      assertThat(alert.revision()).isEqualTo(before == null ? 1 : before.revision() + 1);
    }

    @Override
    public void tell(Refusal refusal) {
      refusals.put(refusal.actionId(), refusal);
    }

    List<String> lines() {
      List<String> lines = new ArrayList<>();
      refusals.values().stream()
          .filter(refusal -> !refusal.isWithdrawn())
          .forEach(refusal -> lines.add("refused " + refusal.actionId()));
      alerts.values().stream()
          .filter(AlertStatement::standsForItself)
          .forEach(alert -> lines.add(line(alert)));
      return lines;
    }

    private static String line(AlertStatement alert) {
      List<String> overdue = new ArrayList<>();
      alert
          .steps()
          .forEach(
              step -> {
                long minute = (step.time() - Watchroom.NOON) / 60_000;
                switch (step.kind()) {
                  case ACKNOWLEDGE_OVERDUE -> overdue.add(minute + ":0");
                  case ACT_OVERDUE -> overdue.add(minute + ":1");
                  case CLOSE_OVERDUE -> overdue.add(minute + ":2");
                  default -> {} // told by what the alert is
                }
              });
      return "%s %s %s %s %s %s %d %s %s %s"
          .formatted(
              alert.alertId(),
              alert.state(),
              alert.severity(),
              alert.level(),
              alert.card(),
              alert.fix(),
              alert.recurrences(),
              alert.findingIds(),
              overdue,
              alert.silencedBy() != null);
    }
  }
}
