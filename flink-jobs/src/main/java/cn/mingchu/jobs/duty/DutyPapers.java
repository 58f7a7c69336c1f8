package cn.mingchu.jobs.duty;

import cn.mingchu.jobs.duty.paper.DutyInput;
import cn.mingchu.jobs.duty.paper.DutyPaper;
import cn.mingchu.jobs.duty.paper.Occasion;
import cn.mingchu.jobs.duty.paper.RegisterPaper;
import cn.mingchu.schemas.event.BandHeads;
import cn.mingchu.schemas.event.DishBatch;
import cn.mingchu.schemas.event.DutyRecord;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.event.PlannedDish;
import cn.mingchu.schemas.event.RegisterEntry;
import java.time.LocalDate;

/**
 * What records say of the duties of a canteen: that one was done, a meal that brings some, or an
 * entry of its register.
 */
public final class DutyPapers {

  private DutyPapers() {}

  /** That a duty was done; where the record stands in Kafka tells nothing. */
  public static DutyInput record(DutyRecord record, int partition, long offset) {
    EventHeader header = record.getHeader();
    return new DutyPaper(
        record.getRecordId(),
        record.getRevision(),
        record.getAnnulled(),
        record.getSchoolId(),
        header.getRegionCode(),
        record.getKind(),
        record.getDay().toEpochDay(),
        record.getMealId(),
        record.getDish(),
        record.getSampleId(),
        record.getGrams(),
        record.getPeople(),
        record.getPassed(),
        record.getMinutes(),
        header.getEventTime().toEpochMilli(),
        header.getRecordedTime().toEpochMilli(),
        header.getEventId().getMostSignificantBits(),
        header.getEventId().getLeastSignificantBits(),
        header.getIngestTime().toEpochMilli());
  }

  /** An entry of a register, as it stands at a place of its topic. */
  public static DutyInput registered(RegisterEntry record, int partition, long offset) {
    EventHeader header = record.getHeader();
    LocalDate until = record.getValidUntil();
    LocalDate revoked = record.getRevokedOn();
    Long last = until == null ? null : (Long) until.toEpochDay();
    if (revoked != null) {
      long end = revoked.toEpochDay() - 1;
      last = last == null ? end : Math.min(last, end);
    }
    return new RegisterPaper(
        record.getSchoolId(),
        header.getRegionCode(),
        record.getEntryId(),
        offset,
        record.getKind(),
        record.getPerson(),
        record.getValidFrom().toEpochDay(),
        last,
        revoked != null,
        header.getEventTime().toEpochMilli(),
        header.getEventId().getMostSignificantBits(),
        header.getEventId().getLeastSignificantBits(),
        header.getIngestTime().toEpochMilli());
  }

  /** A meal as it is planned. */
  public static DutyInput planned(MenuPlan record, int partition, long offset) {
    EventHeader header = record.getHeader();
    return new Occasion(
        record.getSchoolId(),
        header.getRegionCode(),
        record.getMealId(),
        false,
        record.getRevision(),
        record.getDay().toEpochDay(),
        record.getServedTime().toEpochMilli(),
        record.getDishes().stream().map(PlannedDish::getName).distinct().toList(),
        record.getDiners().stream().mapToInt(BandHeads::getHeads).sum(),
        header.getEventId().getMostSignificantBits(),
        header.getEventId().getLeastSignificantBits(),
        header.getIngestTime().toEpochMilli());
  }

  /** A meal as it is, or was, served; batches of one dish are one dish. */
  public static DutyInput served(MealServed record, int partition, long offset) {
    EventHeader header = record.getHeader();
    return new Occasion(
        record.getSchoolId(),
        header.getRegionCode(),
        record.getMealId(),
        true,
        record.getRevision(),
        record.getDay().toEpochDay(),
        record.getServedTime().toEpochMilli(),
        record.getDishes().stream().map(DishBatch::getName).distinct().toList(),
        record.getDiners(),
        header.getEventId().getMostSignificantBits(),
        header.getEventId().getLeastSignificantBits(),
        header.getIngestTime().toEpochMilli());
  }
}
