package cn.mingchu.jobs.supervision.node;

import cn.mingchu.jobs.supervision.diligence.OfficeClock;
import cn.mingchu.jobs.supervision.word.SupervisionWord.AlertWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DeliveryWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DeviceOfSchool;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DutyWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.EntryWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FeedbackWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FindingSort;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FindingWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.Heard;
import cn.mingchu.jobs.supervision.word.SupervisionWord.MealWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.OfSchool;
import cn.mingchu.jobs.supervision.word.SupervisionWord.ReceiptWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.SchoolWord;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.FixState;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Some weeks of some schools, with corrections, drawn at random. */
final class DrawnCounties {

  private static final long MINUTE = 60_000L;
  private static final long DAY = 1_440 * MINUTE;
  private static final long AHEAD = 480 * MINUTE;
  private static final List<String> COUNTIES = List.of("511702", "511703", "511722", "510104");
  private static final List<AlertStepKind> OWN =
      List.of(
          AlertStepKind.ACKNOWLEDGE_OVERDUE,
          AlertStepKind.ACT_OVERDUE,
          AlertStepKind.CLOSE_OVERDUE);

  private final Random random;
  private final List<OfSchool> words = new ArrayList<>();
  private final long firstDay;
  private final int days;
  private final long now;
  private long place;

  DrawnCounties(Random random) {
    this.random = random;
    this.firstDay = LocalDate.of(2026, 2, 1).toEpochDay() + random.nextInt(40);
    this.days = 2 + random.nextInt(40);
    this.now = begin() + days * DAY + random.nextInt((int) DAY);
    int schools = 1 + random.nextInt(5);
    for (int school = 0; school < schools; school++) {
      addSchool("215100000" + school);
    }
    words.removeIf(word -> word.ingestTime() > now);
  }

  List<OfSchool> words() {
    return words;
  }

  long watchedFrom() {
    return begin();
  }

  long now() {
    return now;
  }

  private long begin() {
    return firstDay * DAY - AHEAD;
  }

  private long moment() {
    return begin() + random.nextInt((int) ((now - begin()) / MINUTE)) * MINUTE;
  }

  private long day() {
    return firstDay + random.nextInt(days + 1);
  }

  private boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private void addSchool(String id) {
    for (int move = oneIn(3) ? 2 : 1; move > 0; move--) {
      words.add(new SchoolWord(id, any(COUNTIES), oneIn(2) ? begin() - DAY : moment(), place++));
    }
    if (oneIn(12)) {
      words.add(new SchoolWord(id, null, 0, place++));
    }
    int devices = random.nextInt(4);
    for (int device = 0; device < devices; device++) {
      addDevice(id, "d-" + device);
    }
    addPapers(id);
    int feedbacks = random.nextInt(9);
    for (int feedback = 0; feedback < feedbacks; feedback++) {
      addFeedback(id, "f" + feedback);
    }
    int alerts = random.nextInt(14);
    for (int alert = 0; alert < alerts; alert++) {
      addAlert(id, id + "-a" + alert);
    }
  }

  private void addDevice(String school, String id) {
    long since = oneIn(2) ? begin() - DAY : moment();
    words.add(new DeviceOfSchool(school, id, true, !oneIn(5), since, place++));
    if (oneIn(4)) {
      words.add(new DeviceOfSchool(school, id, !oneIn(2), true, moment(), place++));
    }
    for (long day = firstDay; day <= firstDay + days; day++) {
      if (!oneIn(4)) {
        words.add(new Heard(school, id, day, day * DAY - AHEAD + random.nextInt(1_440) * MINUTE));
      }
    }
    int silences = random.nextInt(4);
    for (int silence = 0; silence < silences; silence++) {
      long start = moment();
      String name = "%s-%s-s%d".formatted(school, id, silence);
      int last = 1 + random.nextInt(3);
      for (int revision = 1; revision <= last; revision++) {
        addFinding(
            school,
            name,
            revision,
            FindingSort.SILENCE,
            id,
            start,
            oneIn(2) ? null : (Long) (start + random.nextInt(3_000) * MINUTE));
      }
    }
  }

  private void addFinding(
      String school,
      String name,
      int revision,
      FindingSort sort,
      String subject,
      long start,
      @Nullable Long end) {
    words.add(
        new FindingWord(
            school,
            name,
            revision,
            sort,
            subject,
            !oneIn(6),
            start,
            end,
            sort == FindingSort.PRICE ? random.nextInt(9_000) : 0,
            start + random.nextInt(500) * MINUTE));
  }

  private void addPapers(String id) {
    for (int n = random.nextInt(12); n > 0; n--) {
      long day = day();
      int duties = random.nextInt(9);
      int samples = random.nextInt(5);
      words.add(
          new DutyWord(
              id,
              day,
              n,
              duties,
              random.nextInt(duties + 1),
              samples,
              random.nextInt(samples + 1),
              1,
              random.nextInt(2),
              moment()));
      words.add(new EntryWord(id, day(), n, n + 3, random.nextInt(n + 4), moment()));
      words.add(
          new MealWord(id, "m" + random.nextInt(6), n, day(), 4, random.nextInt(5), moment()));
      words.add(
          new DeliveryWord(
              id, "n" + random.nextInt(6), n, day(), random.nextInt(90_000), moment()));
      words.add(
          new ReceiptWord(
              id,
              "l" + random.nextInt(9),
              n,
              "lot-" + random.nextInt(4) + '@' + id,
              day(),
              !oneIn(6),
              !oneIn(4),
              moment()));
      long start = moment();
      addFinding(
          id, "c" + n, 1, FindingSort.CHAIN, "lot-" + random.nextInt(6) + '@' + id, start, null);
      addFinding(id, "p" + n, 1, FindingSort.PRICE, "lot-1@" + id, start, start + MINUTE);
    }
  }

  private void addFeedback(String school, String id) {
    long received = moment();
    int rating = 1 + random.nextInt(5);
    boolean isComplaint = !oneIn(3);
    int last = 1 + random.nextInt(3);
    for (int revision = 1; revision <= last; revision++) {
      // now and then to the minute at the end of a day
      int minutes = oneIn(4) ? 1_440 + random.nextInt(2) : random.nextInt(3_000);
      words.add(
          new FeedbackWord(
              school,
              id,
              revision,
              Math.floorDiv(received + AHEAD, DAY),
              rating,
              isComplaint,
              received,
              revision == 1 ? null : (Long) (received + minutes * MINUTE),
              received + revision * 10L * MINUTE));
    }
  }

  private void addAlert(String school, String id) {
    long raised = moment();
    String rule = "RULE_" + random.nextInt(3);
    int last = 1 + random.nextInt(3);
    for (int revision = 1; revision <= last; revision++) {
      AlertState state = any(List.of(AlertState.values()));
      words.add(
          new AlertWord(
              school,
              id,
              revision,
              rule,
              any(List.of(Severity.values())),
              state,
              oneIn(3) ? FixState.HELD : FixState.NOT_DECLARED,
              oneIn(7),
              state == AlertState.CALLED_FALSE && !oneIn(3),
              oneIn(9),
              random.nextInt(3),
              raised,
              clocks(raised),
              raised + revision * 100L * MINUTE));
    }
  }

  private List<OfficeClock> clocks(long raised) {
    List<OfficeClock> clocks = new ArrayList<>();
    for (AlertStepKind step : OWN) {
      long begun = raised + random.nextInt(3_000) * MINUTE;
      Severity severity = any(List.of(Severity.values()));
      if (oneIn(2)) {
        clocks.add(
            new OfficeClock(OfficeLevel.SCHOOL, step, severity, begun, null, begun + 3 * MINUTE));
      } else if (oneIn(2)) {
        clocks.add(
            new OfficeClock(OfficeLevel.SCHOOL, step, severity, begun, begun + 9 * MINUTE, null));
      }
    }
    for (OfficeLevel level : List.of(OfficeLevel.COUNTY, OfficeLevel.CITY, OfficeLevel.PROVINCE)) {
      if (oneIn(2)) {
        long begun = raised + random.nextInt(3_000) * MINUTE;
        clocks.add(
            new OfficeClock(
                level,
                AlertStepKind.ESCALATED,
                oneIn(4) ? Severity.RED : Severity.ORANGE,
                begun,
                begun + 10 * MINUTE,
                oneIn(3) ? null : (Long) (begun + random.nextInt(20) * MINUTE)));
      }
    }
    return clocks;
  }
}
