package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyRecord;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The record of a duty names what it was done for, and of its people never more than their ids. */
final class DutyRecordRules implements InputRules<DutyRecord> {

  private static final int MOST_GRAMS = 10_000_000;
  private static final int MOST_PEOPLE = 500;
  private static final int MINUTES_OF_A_DAY = 1_440;

  /** What is done for the day after, or is written down for a day before. */
  private static final long MOST_DAYS_AHEAD = 1;

  private static final long MOST_DAYS_BACK = 7;
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static final Set<DutyKind> OF_A_MEAL =
      EnumSet.of(
          DutyKind.COOK_TASTING, DutyKind.LEADER_MEAL, DutyKind.TEACHER_MEAL, DutyKind.SAMPLE_KEPT);

  private static final Set<DutyKind> OF_SAMPLES =
      EnumSet.of(DutyKind.SAMPLE_KEPT, DutyKind.SAMPLE_DISPOSED);

  private static final Set<DutyKind> OF_PEOPLE =
      EnumSet.of(DutyKind.ON_DUTY, DutyKind.MORNING_CHECK, DutyKind.TRAINING);

  private final Papers papers;

  DutyRecordRules(Register register) {
    this.papers = new Papers(register);
  }

  @Override
  public String subjectField() {
    return "schoolId";
  }

  @Override
  public Subject subject(DutyRecord record) throws RefusedException {
    String schoolId = record.getSchoolId();
    return papers.ofSchool(schoolId, binding -> binding.coversSchool(schoolId));
  }

  @Override
  public void check(DutyRecord record) throws RefusedException {
    Papers.check("recordId", record.getRecordId(), record.getRevision());
    if (record.getAnnulled() && record.getRevision() == 1) {
      throw Checks.malformed(
          "annulled", "annulled takes back an earlier revision, and revision is 1");
    }
    DutyKind kind = record.getKind();
    Checks.known("kind", kind);
    checkDay(record.getDay(), LocalDate.ofInstant(record.getHeader().getEventTime(), SHANGHAI));
    checkId("mealId", record.getMealId(), OF_A_MEAL.contains(kind), kind);
    checkId("sampleId", record.getSampleId(), OF_SAMPLES.contains(kind), kind);
    checkDish(record.getDish(), kind);
    Integer grams = record.getGrams();
    if (grams != null) {
      Checks.between("grams", grams, 0, MOST_GRAMS);
    }
    checkPeople(record.getPeople(), kind);
    checkMinutes(record.getMinutes(), kind);
  }

  private static void checkMinutes(@Nullable Integer minutes, DutyKind kind)
      throws RefusedException {
    boolean isTraining = kind == DutyKind.TRAINING;
    if (isTraining && minutes == null) {
      throw Checks.malformed("minutes", "minutes is missing, kind is " + kind);
    }
    if (!isTraining && minutes != null) {
      throw Checks.malformed("minutes", "minutes has no place, kind is " + kind);
    }
    if (minutes != null) {
      Checks.between("minutes", minutes, 1, MINUTES_OF_A_DAY);
    }
  }

  private static void checkDay(LocalDate day, LocalDate done) throws RefusedException {
    LocalDate first = done.minusDays(MOST_DAYS_BACK);
    LocalDate last = done.plusDays(MOST_DAYS_AHEAD);
    if (day.isBefore(first) || day.isAfter(last)) {
      throw Checks.outOfRange(
          "day",
          "day must be between %s and %s, as it was done on %s, was %s"
              .formatted(first, last, done, day));
    }
  }

  private static void checkId(String field, @Nullable String id, boolean isNeeded, DutyKind kind)
      throws RefusedException {
    if (id != null) {
      Checks.id(field, id);
    } else if (isNeeded) {
      throw Checks.malformed(field, "%s is missing, kind is %s".formatted(field, kind));
    }
  }

  private static void checkDish(@Nullable String dish, DutyKind kind) throws RefusedException {
    if (dish != null) {
      Checks.notBlank("dish", dish);
    } else if (kind == DutyKind.SAMPLE_KEPT) {
      throw Checks.malformed("dish", "dish is missing, kind is " + kind);
    }
  }

  private static void checkPeople(List<String> people, DutyKind kind) throws RefusedException {
    Checks.between("people", people.size(), OF_PEOPLE.contains(kind) ? 1 : 0, MOST_PEOPLE);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < people.size(); i++) {
      String field = "people[%d]".formatted(i);
      Checks.id(field, people.get(i));
      Lots.checkNew(field, people.get(i), seen);
    }
  }

  @Override
  public Duration lateness() {
    return Papers.LATENESS;
  }
}
