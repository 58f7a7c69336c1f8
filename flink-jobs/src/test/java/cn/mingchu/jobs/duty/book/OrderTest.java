package cn.mingchu.jobs.duty.book;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.duty.paper.DutyInput;
import cn.mingchu.jobs.duty.paper.DutyPaper;
import cn.mingchu.jobs.duty.paper.RegisterPaper;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.RegisterKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in the end is a function of the revisions of meals and records: heard in any order,
 * it is what one finds who asks for each duty by itself. With {@code -Pproof} for many more seeds.
 */
class OrderTest {

  private static final long HOUR = Canteen.HOUR;
  private static final long DAY = 24 * HOUR;

  static LongStream seeds() {
    return DrawnOrder.seeds(16);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    Random random = DrawnOrder.random(seed);
    School school = new School(random);
    List<DutyInput> inputs = school.inputs;
    long end = inputs.stream().mapToLong(DutyInput::ingestTime).max().orElseThrow();
    long now = end + HOUR + random.nextInt((int) (9 * DAY));
    List<DutyInput> sorted = new ArrayList<>(inputs);
    sorted.sort(Comparator.comparingLong(DutyInput::ingestTime));
    List<DutyInput> shuffled = new ArrayList<>(inputs);
    inputs.stream().filter(input -> random.nextInt(4) == 0).forEach(shuffled::add);
    Collections.shuffle(shuffled, random);

    Set<String> wanted = DutyOracle.lines(inputs, school.restDays, now);
    Canteen inOrder = school.canteen();
    for (DutyInput input : sorted) {
      if (random.nextInt(5) == 0) {
        inOrder.closeUntil(input.ingestTime());
      }
      assertThat(inOrder.hear(input)).isNotEqualTo(DutyJudge.Reception.LATE);
      checkpoint(inOrder, random);
    }
    inOrder.closeUntil(now);
    Canteen anyhow = school.canteen();
    for (DutyInput input : shuffled) {
      assertThat(anyhow.hear(input)).isNotEqualTo(DutyJudge.Reception.LATE);
      checkpoint(anyhow, random);
    }
    anyhow.waitUntil(now);

    assertThat(lines(anyhow)).containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(lines(inOrder)).containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(inOrder.standing()).isEqualTo(anyhow.standing());
    assertThat(inOrder.newestDays()).isEqualTo(anyhow.newestDays());
  }

  /** Of 2027, which begins on day 305 and ends with day 669. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void addsUpTrainingsWhateverTheirOrder(long seed) {
    Random random = DrawnOrder.random(seed);
    List<String> people = List.of("director", "officer");
    List<DutyInput> inputs = new ArrayList<>();
    inputs.add(entry("a", RegisterKind.SAFETY_OFFICER, "officer"));
    inputs.add(entry("b", RegisterKind.SAFETY_DIRECTOR, "director"));
    for (int number = 0; number < 8; number++) {
      double hours = 24 * (305 + random.nextInt(365)) + 9;
      List<String> trained = people.subList(random.nextInt(2), 2);
      int length = 300 + random.nextInt(300);
      boolean annulled = random.nextInt(5) == 0;
      for (int revision = 1; revision <= (annulled ? 2 : 1); revision++) {
        long taken = Canteen.at(hours + 24.0 * random.nextInt(7));
        inputs.add(
            Canteen.training(
                "t-" + number, revision, revision == 2, hours, length, trained, taken));
      }
    }
    long now = Canteen.at(24 * 670) + 1 + random.nextInt((int) (9 * DAY));
    List<DutyInput> sorted = new ArrayList<>(inputs);
    sorted.removeIf(input -> input.ingestTime() >= now);
    sorted.sort(Comparator.comparingLong(DutyInput::ingestTime));
    List<DutyInput> shuffled = new ArrayList<>(sorted);
    shuffled.addAll(sorted.subList(0, sorted.size() / 2));
    Collections.shuffle(shuffled, random);

    Canteen inOrder = new Canteen();
    for (DutyInput input : sorted) {
      inOrder.closeUntil(input.ingestTime());
      inOrder.hear(input);
      checkpoint(inOrder, random);
    }
    inOrder.closeUntil(now);
    Canteen anyhow = new Canteen();
    shuffled.forEach(anyhow::hear);
    anyhow.waitUntil(now);

    assertThat(anyhow.found("SAFETY_TRAINING_HOURS"))
        .containsExactlyElementsOf(
            people.stream()
                .filter(person -> minutes(sorted, person) < 2_400)
                .map(person -> "%s %s 2027 CLOSED 16080..16080".formatted(Canteen.SCHOOL, person))
                .toList());
    assertThat(inOrder.standing()).isEqualTo(anyhow.standing());
  }

  /** By what was heard, each paper asked by itself. */
  private static int minutes(List<DutyInput> heard, String person) {
    int minutes = 0;
    for (DutyInput input : heard) {
      if (input instanceof DutyPaper paper
          && paper.people().contains(person)
          && !paper.annulled()
          && heard.stream()
              .noneMatch(
                  other ->
                      other instanceof DutyPaper later
                          && later.recordId().equals(paper.recordId())
                          && later.revision() > paper.revision())) {
        minutes += Objects.requireNonNull(paper.minutes());
      }
    }
    return minutes;
  }

  private static RegisterPaper entry(String id, RegisterKind kind, String person) {
    return Canteen.entry(id, 1, kind, person, -100, null, false, Canteen.at(0));
  }

  @Test
  void drawsAllThatThereIsToFind() {
    Set<String> rules = new HashSet<>();
    for (long seed = 1; seed <= 40; seed++) {
      School school = new School(new Random(seed));
      DutyOracle.lines(school.inputs, school.restDays, Canteen.at(60 * 24))
          .forEach(line -> rules.add(line.substring(0, line.indexOf(' '))));
    }

    assertThat(rules)
        .contains(
            "MEAL_COMPANION_MISSING",
            "MEAL_COMPANION_REPEAT",
            "PARENT_COMPANION_LOW",
            "FIVE_MEAL_INCOMPLETE",
            "COOK_TASTE_LATE",
            "SAMPLE_MISSING",
            "SAMPLE_UNDERWEIGHT",
            "SAMPLE_EARLY_DISPOSAL",
            "SAMPLE_OVERDUE_CLEAR",
            "SAMPLE_RECORD_INCOMPLETE",
            "MORNING_CHECK_MISSING",
            "MORNING_CHECK_FAIL_ON_DUTY",
            "DISINFECT_MISSING",
            "WASTE_LEDGER_MISSING",
            "DAILY_CONTROL_MISSING",
            "WEEKLY_REVIEW_MISSING",
            "MONTHLY_DISPATCH_MISSING",
            "HEALTH_CERT_EXPIRED",
            "HEALTH_CERT_EXPIRING",
            "CANTEEN_LICENSE_EXPIRED",
            "CANTEEN_LICENSE_EXPIRING",
            "CATERER_LICENSE_INVALID",
            "SAFETY_DIRECTOR_MISSING_SCHOOL",
            "DUAL_DIRECTOR_MISSING",
            "SAFETY_OFFICER_MISSING");
  }

  private static void checkpoint(Canteen canteen, Random random) {
    if (random.nextInt(30) == 0) {
      canteen.replace(Checkpointed.restored(new DutyBookForm(), canteen.book()));
    }
  }

  private static Set<String> lines(Canteen canteen) {
    Set<String> lines = new HashSet<>();
    canteen
        .standing()
        .values()
        .forEach(
            finding ->
                lines.add(
                    DutyOracle.finding(
                        finding.ruleId(),
                        finding.causeId(),
                        finding.episode().startTime(),
                        finding.episode().endTime())));
    for (DayOfDuties day : canteen.newestDays().values()) {
      for (DayOfDuties.Entry entry : day.entries()) {
        lines.add(DutyOracle.duty(entry.kind(), entry.due(), entry.state().name()));
      }
    }
    return lines;
  }

  /** Up to five weeks of a school that does most of what it has to, in time or not. */
  private static final class School {

    private final Random random;
    private final List<DutyInput> inputs = new ArrayList<>();
    private final Set<Long> restDays = new HashSet<>();
    private final int diligence;
    private int records;
    private int entries;

    School(Random random) {
      this.random = random;
      this.diligence = 1 + random.nextInt(12);
      int days = 1 + random.nextInt(34);
      for (int day = 0; day < days; day++) {
        if (random.nextInt(6) == 0) {
          restDays.add(Canteen.day(day * 24));
        }
        if (random.nextInt(5) > 0) {
          addDay(day);
        }
      }
      if (inputs.isEmpty()) {
        addMeal("meal", 12);
      }
      if (random.nextInt(4) > 0) {
        addRegister(days);
      }
    }

    /** What comes later than the first week is of the days that are open then. */
    private void addRegister(int days) {
      for (RegisterKind kind : RegisterKind.values()) {
        List<String> people =
            kind == RegisterKind.HEALTH_CERTIFICATE
                ? List.of("cook", "helper")
                : kind.name().contains("SAFETY") ? List.of("cook") : List.of("");
        for (String person : people) {
          for (int left = random.nextInt(4); left > 0; left--) {
            addEntry(kind, person.isEmpty() ? null : person, days);
          }
        }
      }
    }

    private void addEntry(RegisterKind kind, @Nullable String person, int days) {
      String id = "entry-" + entries++;
      boolean isLater = random.nextInt(3) == 0;
      int came = isLater ? random.nextInt(days) : 0;
      long taken =
          Canteen.at(24 * came - (isLater ? 0 : 24 * random.nextInt(3))) + random.nextInt(1000);
      long first = isLater ? came - random.nextInt(7) : random.nextInt(20) - 15;
      Long last = random.nextInt(5) == 0 ? null : (Long) (first - 2 + random.nextInt(60));
      boolean isRevoked = last != null && random.nextInt(6) == 0;
      inputs.add(Canteen.entry(id, 1, kind, person, first, last, isRevoked, taken));
      if (!isLater && random.nextInt(3) == 0) {
        Long corrected = random.nextInt(5) == 0 ? null : (Long) (first + random.nextInt(60));
        long again = between(taken, bound(-72));
        inputs.add(Canteen.entry(id, 2, kind, person, first, corrected, false, again));
      }
    }

    Canteen canteen() {
      Canteen canteen = new Canteen();
      restDays.forEach(day -> canteen.restsOn(24.0 * (day - Canteen.day(0))));
      return canteen;
    }

    private void addDay(int day) {
      double midnight = day * 24;
      if (random.nextInt(3) > 0) {
        add(DutyKind.ON_DUTY, midnight + 5.5, null, null, null, null, "cook", "helper");
      }
      for (String person : List.of("cook", "helper")) {
        if (isDone()) {
          add(DutyKind.MORNING_CHECK, midnight + 6, null, null, null, null, person);
        }
      }
      addMeal("lunch-" + day, midnight + 12);
      if (random.nextInt(3) == 0) {
        addMeal("dinner-" + day, midnight + 18);
      }
      for (DutyKind kind : List.of(DutyKind.WASTE_HANDOVER, DutyKind.DAILY_CONTROL)) {
        if (isDone()) {
          add(kind, midnight + 19, null, null, null, null);
        }
      }
      if (random.nextInt(6) == 0) {
        DutyKind[] seldom = {
          DutyKind.STUDENT_RATING,
          DutyKind.WEEKLY_REVIEW,
          DutyKind.PARENT_MEAL,
          DutyKind.MONTHLY_DISPATCH
        };
        add(seldom[random.nextInt(seldom.length)], midnight + 15, null, null, null, null);
      }
    }

    private void addMeal(String id, double hours) {
      String[] dishes = random.nextInt(9) == 0 ? new String[0] : new String[] {"面", "汤"};
      long bound = bound(hours);
      for (int revision = 1; revision <= random.nextInt(3); revision++) {
        inputs.add(
            Canteen.meal(
                id,
                false,
                revision,
                hours,
                diners(),
                between(Canteen.at(hours - 30), bound),
                dishes));
      }
      for (int revision = 1; revision <= random.nextInt(3); revision++) {
        inputs.add(
            Canteen.meal(
                id, true, revision, hours, diners(), between(Canteen.at(hours), bound), dishes));
      }
      for (DutyKind kind : List.of(DutyKind.LEADER_MEAL, DutyKind.TEACHER_MEAL)) {
        if (isDone()) {
          add(kind, hours + random.nextDouble() * 3, id, null, null, null);
        }
      }
      if (isDone()) {
        add(DutyKind.COOK_TASTING, hours - random.nextDouble(), id, null, null, null, "cook");
      }
      if (isDone()) {
        add(DutyKind.DISINFECTION, hours - 3 + random.nextInt(6), null, null, null, null, "helper");
      }
      for (String dish : List.of("面", "汤")) {
        if (isDone()) {
          String sample = "sample-%s-%s".formatted(id, dish);
          Integer grams = random.nextInt(9) == 0 ? null : (Integer) (120 + random.nextInt(40));
          String[] by = random.nextInt(9) == 0 ? new String[0] : new String[] {"helper"};
          add(DutyKind.SAMPLE_KEPT, hours + random.nextDouble() * 3, id, dish, sample, grams, by);
          if (random.nextInt(5) > 0) {
            double gone = hours + 40 + random.nextInt(50);
            add(DutyKind.SAMPLE_DISPOSED, gone, null, null, sample, null, "helper");
          }
        }
      }
    }

    /** At, just under and far from the number from which a canteen is large. */
    private int diners() {
      return random.nextInt(3) == 0 ? 499 : 500 + random.nextInt(2) * 100;
    }

    private boolean isDone() {
      return random.nextInt(12) < diligence;
    }

    private void add(
        DutyKind kind,
        double hours,
        @Nullable String mealId,
        @Nullable String dish,
        @Nullable String sampleId,
        @Nullable Integer grams,
        String... people) {
      String id = "record-" + records++;
      boolean passed = random.nextInt(8) > 0;
      long time = Canteen.at(hours);
      long bound = bound(hours);
      int revisions = random.nextInt(6) == 0 ? 2 : 1;
      for (int revision = 1; revision <= revisions; revision++) {
        boolean annulled = revision > 1 && random.nextInt(2) == 0;
        long moment = revision > 1 && random.nextInt(3) == 0 ? time + HOUR / 2 : time;
        long recorded = random.nextInt(3) > 0 ? moment : between(moment, bound - 2 * HOUR);
        long taken = random.nextInt(3) > 0 ? recorded : between(recorded, bound);
        inputs.add(
            paper(
                id, revision, annulled, kind, hours, mealId, dish, sampleId, grams, people, passed,
                moment, recorded, taken));
      }
    }

    private static DutyPaper paper(
        String id,
        int revision,
        boolean annulled,
        DutyKind kind,
        double hours,
        @Nullable String mealId,
        @Nullable String dish,
        @Nullable String sampleId,
        @Nullable Integer grams,
        String[] people,
        boolean passed,
        long time,
        long recorded,
        long taken) {
      return Canteen.paper(
          id,
          revision,
          annulled,
          kind,
          Canteen.day(hours),
          mealId,
          dish,
          sampleId,
          grams,
          List.of(people),
          passed,
          time,
          recorded,
          taken);
    }

    /** When the last word on the day of such an hour may come. */
    private static long bound(double hours) {
      return Canteen.at(Math.floor(hours / 24) * 24 + 8 * 24) - 1;
    }

    private long between(long first, long last) {
      return first + (long) ((last - first) * random.nextDouble() * random.nextDouble());
    }
  }
}
