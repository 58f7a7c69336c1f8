package cn.mingchu.jobs.duty;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.duty.book.DayOfDuties;
import cn.mingchu.jobs.duty.paper.DutyInput;
import cn.mingchu.jobs.duty.paper.DutyPaper;
import cn.mingchu.jobs.duty.paper.Occasion;
import cn.mingchu.schemas.event.DutyDay;
import cn.mingchu.schemas.event.DutyEntry;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.topic.Topics;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How what the duty job tells becomes records. */
final class DutyRecords {

  private static final byte[] IN_PLACE = {};

  private DutyRecords() {}

  static DutyDay day(DayOfDuties day) {
    return DutyDay.newBuilder()
        .setSchoolId(day.schoolId())
        .setRegionCode(day.regionCode())
        .setDay(LocalDate.ofEpochDay(day.day()))
        .setRevision(day.revision())
        .setDuties(day.entries().stream().map(DutyRecords::entry).toList())
        .setDecidedIngestTime(Instant.ofEpochMilli(day.ingestTime()))
        .build();
  }

  private static DutyEntry entry(DayOfDuties.Entry entry) {
    return DutyEntry.newBuilder()
        .setKind(entry.kind())
        .setRuleId(entry.ruleId())
        .setMealId(entry.mealId())
        .setDish(entry.dish())
        .setDueTime(Instant.ofEpochMilli(entry.due()))
        .setState(entry.state())
        .setDoneTime(moment(entry.doneTime()))
        .setRecordedTime(moment(entry.recordedTime()))
        .build();
  }

  private static @Nullable Instant moment(@Nullable Long time) {
    return time == null ? null : Instant.ofEpochMilli(time);
  }

  /** What is told of a day that is closed. */
  static SetAside late(DutyInput input) {
    DutyPaper paper = input instanceof DutyPaper one ? one : null;
    Occasion meal = input instanceof Occasion one ? one : null;
    return new SetAside(
        RejectReason.LATE,
        "revision %d of '%s' is of a day that is closed in the duty book of school %s"
            .formatted(
                input.revision(), paper == null ? name(meal) : paper.recordId(), input.schoolId()),
        topic(meal),
        null,
        null,
        input.ingestTime(),
        input.schoolId(),
        paper == null ? null : (Long) paper.time(),
        input.ingestTime(),
        IN_PLACE);
  }

  private static String name(@Nullable Occasion meal) {
    return meal == null ? "" : meal.mealId();
  }

  private static String topic(@Nullable Occasion meal) {
    if (meal == null) {
      return Topics.DUTY_RECORDS.name();
    }
    return meal.isServed() ? Topics.MEALS.name() : Topics.MENUS.name();
  }
}
