package cn.mingchu.jobs.publication;

import cn.mingchu.connectors.kafka.FromRecord;
import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.feedback.Settlement;
import cn.mingchu.jobs.publication.complaint.Complaint;
import cn.mingchu.jobs.publication.word.CheckedWeekWord;
import cn.mingchu.jobs.publication.word.DeliveryWord;
import cn.mingchu.jobs.publication.word.DutyWord;
import cn.mingchu.jobs.publication.word.Inquiry;
import cn.mingchu.jobs.publication.word.MealWord;
import cn.mingchu.jobs.publication.word.PublicationWord;
import cn.mingchu.jobs.publication.word.SchoolWord;
import cn.mingchu.jobs.publication.word.SupplierWord;
import cn.mingchu.jobs.publication.word.TestWord;
import cn.mingchu.schemas.event.CheckedMeal;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.DutyDay;
import cn.mingchu.schemas.event.DutyEntry;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.Feedback;
import cn.mingchu.schemas.event.LotAmount;
import cn.mingchu.schemas.event.LotTest;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.event.PlanCheck;
import cn.mingchu.schemas.event.PlannedPlate;
import cn.mingchu.schemas.event.RecipeLine;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.event.Supplier;
import cn.mingchu.schemas.event.TestMethod;
import cn.mingchu.schemas.lot.RequiredPapers;
import cn.mingchu.schemas.topic.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What records mean to the publication job: the one place where it sees them. What may never be
 * public is left behind here: who received, kept or checked something, papers and their numbers,
 * grams, prices, devices and credentials.
 */
public final class PublicationRecords {

  private static final byte[] IN_PLACE = {};

  /** Duties that are told of in public; what is due about a person's health is none of them. */
  private static final Set<DutyKind> PUBLIC_DUTIES =
      EnumSet.of(
          DutyKind.COOK_TASTING,
          DutyKind.LEADER_MEAL,
          DutyKind.TEACHER_MEAL,
          DutyKind.PARENT_MEAL,
          DutyKind.SAMPLE_KEPT);

  private PublicationRecords() {}

  /** A meal as it is planned; where the record stands in Kafka tells nothing. */
  public static PublicationWord planned(MenuPlan record, int partition, long offset) {
    EventHeader header = record.getHeader();
    return new MealWord(
        record.getSchoolId(),
        header.getRegionCode(),
        record.getMealId(),
        false,
        record.getRevision(),
        record.getDay().toEpochDay(),
        record.getMeal(),
        record.getServedTime().toEpochMilli(),
        record.getDishes().stream()
            .map(
                dish ->
                    new MealWord.Dish(
                        dish.getName(),
                        dish.getRecipe().stream().map(RecipeLine::getIngredient).toList(),
                        List.of()))
            .toList(),
        header.getEventId().getMostSignificantBits(),
        header.getEventId().getLeastSignificantBits(),
        header.getIngestTime().toEpochMilli());
  }

  /** A meal as it was cooked. */
  public static PublicationWord cooked(MealServed record, int partition, long offset) {
    EventHeader header = record.getHeader();
    return new MealWord(
        record.getSchoolId(),
        header.getRegionCode(),
        record.getMealId(),
        true,
        record.getRevision(),
        record.getDay().toEpochDay(),
        record.getMeal(),
        record.getServedTime().toEpochMilli(),
        record.getDishes().stream()
            .map(
                dish ->
                    new MealWord.Dish(
                        dish.getName(),
                        List.of(),
                        dish.getLots().stream().map(LotAmount::getLotId).distinct().toList()))
            .toList(),
        header.getEventId().getMostSignificantBits(),
        header.getEventId().getLeastSignificantBits(),
        header.getIngestTime().toEpochMilli());
  }

  /** What was taken of a delivery; what was refused was not cooked. */
  public static PublicationWord delivery(Delivery record, int partition, long offset) {
    EventHeader header = record.getHeader();
    LocalDate day = BusinessDay.of(header.getEventTime().toEpochMilli()).date();
    return new DeliveryWord(
        record.getSchoolId(),
        header.getRegionCode(),
        record.getDeliveryId(),
        record.getRevision(),
        day.toEpochDay(),
        record.getSupplierId(),
        record.getLines().stream()
            .filter(line -> line.getWeighedGrams() > 0)
            .map(line -> line(line, day))
            .toList(),
        header.getIngestTime().toEpochMilli());
  }

  private static DeliveryWord.Line line(DeliveryLine line, LocalDate day) {
    LocalDate produced = line.getProducedOn();
    return new DeliveryWord.Line(
        line.getLotId(),
        line.getIngredient(),
        produced == null ? null : (Long) produced.toEpochDay(),
        RequiredPapers.missingOf(line, day).isEmpty(),
        line.getOrigins().stream().map(LotAmount::getLotId).distinct().toList());
  }

  /** What the plan of a week holds; advice is for the kitchen. */
  public static PublicationWord checked(PlanCheck record, int partition, long offset) {
    return new CheckedWeekWord(
        record.getSchoolId(),
        record.getRegionCode(),
        record.getMonday().toEpochDay(),
        record.getRevision(),
        record.getMeals().stream().map(PublicationRecords::meal).toList(),
        record.getDecidedIngestTime().toEpochMilli());
  }

  private static CheckedWeekWord.Meal meal(CheckedMeal meal) {
    return new CheckedWeekWord.Meal(
        meal.getMealId(), meal.getPlates().stream().map(PublicationRecords::plate).toList());
  }

  private static CheckedWeekWord.Plate plate(PlannedPlate plate) {
    return new CheckedWeekWord.Plate(
        plate.getBand(),
        plate.getHeads(),
        plate.getMilligrams(),
        plate.getKnownMilligrams(),
        plate.getKcal(),
        plate.getProteinMilligrams(),
        plate.getSaltMilligrams(),
        plate.getOilMilligrams(),
        plate.getLeastKcal(),
        plate.getMostKcal(),
        plate.getLeastProteinMilligrams(),
        plate.getMostProteinMilligrams());
  }

  /** What became of the duties of a day; of who did them it tells nothing. */
  public static PublicationWord duties(DutyDay record, int partition, long offset) {
    return new DutyWord(
        record.getSchoolId(),
        record.getRegionCode(),
        record.getDay().toEpochDay(),
        record.getRevision(),
        record.getDuties().stream()
            .filter(duty -> PUBLIC_DUTIES.contains(duty.getKind()))
            .map(PublicationRecords::mark)
            .toList(),
        record.getDecidedIngestTime().toEpochMilli());
  }

  private static DutyWord.Mark mark(DutyEntry duty) {
    Instant done = duty.getDoneTime();
    return new DutyWord.Mark(
        duty.getKind(),
        duty.getMealId(),
        duty.getState(),
        done == null ? null : (Long) BusinessDay.of(done.toEpochMilli()).date().toEpochDay());
  }

  /** A test of a lot, for whoever was delivered it. */
  public static Inquiry test(LotTest record, int partition, long offset) {
    return Inquiry.answered(
        new TestWord(
            "",
            record.getLotId(),
            record.getPartyId(),
            record.getTestId(),
            record.getRevision(),
            record.getMethod() == TestMethod.LABORATORY,
            record.getItem(),
            record.getOutcome(),
            record.getRetestOf(),
            0,
            record.getHeader().getIngestTime().toEpochMilli()));
  }

  /** A complaint; null for what asks for no answer. */
  public static @Nullable Complaint complaint(Feedback record, int partition, long offset) {
    if (!record.getComplaint()) {
      return null;
    }
    EventHeader header = record.getHeader();
    return new Complaint(
        record.getSchoolId(),
        header.getRegionCode(),
        record.getFeedbackId(),
        record.getRevision(),
        record.getReceivedTime().toEpochMilli(),
        Settlement.timeOf(record),
        header.getEventId().getMostSignificantBits(),
        header.getEventId().getLeastSignificantBits(),
        header.getIngestTime().toEpochMilli());
  }

  /** Suppliers of the register, and what it means that one was taken out. */
  public static final class FromSupplier implements FromRecord<Supplier, Inquiry> {

    private static final long serialVersionUID = 1L;

    @Override
    public Inquiry read(Supplier record, int partition, long offset) {
      LocalDate until = record.getLicenceValidUntil();
      return Inquiry.answered(
          new SupplierWord(
              "",
              record.getSupplierId(),
              record.getName(),
              record.getSoleTrader(),
              record.getCreditCode(),
              record.getLicence(),
              until == null ? null : (Long) until.toEpochDay(),
              record.getRegionCode(),
              offset,
              0,
              record.getHeader().getIngestTime().toEpochMilli()));
    }

    @Override
    public @Nullable Inquiry readTombstone(String key, long offset) {
      return Inquiry.answered(
          new SupplierWord("", key, null, false, null, null, null, null, offset, 0, 0));
    }
  }

  /** What is told of a day that is closed; by nothing that anybody typed. */
  static SetAside late(PublicationWord word) {
    return new SetAside(
        RejectReason.LATE,
        "revision %d is of a day that is closed in the public book of school %s"
            .formatted(word.revision(), word.schoolId()),
        topic(word),
        null,
        null,
        word.ingestTime(),
        word.schoolId(),
        null,
        word.ingestTime(),
        IN_PLACE);
  }

  private static String topic(PublicationWord word) {
    if (word instanceof MealWord meal) {
      return meal.isCooked() ? Topics.MEALS.name() : Topics.MENUS.name();
    }
    if (word instanceof CheckedWeekWord) {
      return Topics.PLAN_CHECKS.name();
    }
    return word instanceof DutyWord ? Topics.DUTY_DAYS.name() : Topics.DELIVERIES.name();
  }

  /** Schools of the register, and what it means that one was taken out. */
  public static final class FromSchool implements FromRecord<School, PublicationWord> {

    private static final long serialVersionUID = 1L;

    @Override
    public PublicationWord read(School record, int partition, long offset) {
      EventHeader header = record.getHeader();
      return new SchoolWord(
          record.getSchoolId(),
          record.getRegionCode(),
          record.getCanteens() > 0,
          offset,
          header.getEventId().getMostSignificantBits(),
          header.getEventId().getLeastSignificantBits(),
          header.getIngestTime().toEpochMilli());
    }

    @Override
    public @Nullable PublicationWord readTombstone(String key, long offset) {
      return new SchoolWord(key, null, false, offset, 0, 0, 0);
    }
  }
}
