package cn.mingchu.jobs.stock;

import cn.mingchu.connectors.kafka.Newest;
import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.stock.money.Enrolment;
import cn.mingchu.jobs.stock.money.MoneyWord;
import cn.mingchu.jobs.stock.money.Payment;
import cn.mingchu.jobs.stock.money.Programme;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.jobs.stock.paper.RegisteredSchool;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.topic.Topics;
import java.util.stream.Collectors;

/** How what is said of a school's money becomes records, and the register what is known of it. */
final class MoneyRecords {

  private static final byte[] IN_PLACE = {};

  private MoneyRecords() {}

  /** The schools of the nutrition programme, of all that the register held. */
  static Programme programme(Newest<School> register) {
    return new Programme(
        register.records().stream()
            .filter(School::getNutritionProgramme)
            .map(School::getSchoolId)
            .collect(Collectors.toUnmodifiableSet()),
        register.end());
  }

  /** What the register says of the programme. */
  static MoneyWord enrolment(RegisteredSchool school) {
    return new Enrolment(
        school.schoolId(), school.regionCode(), school.isInProgramme(), school.offset());
  }

  /** What was paid on a day that is closed. */
  static SetAside late(MoneyWord word) {
    Purchase purchase = ((Payment) word).purchase();
    return new SetAside(
        RejectReason.LATE,
        "what %s says is of a day that is closed in the money book of school %s"
            .formatted(purchase.claimId(), purchase.schoolId()),
        Topics.DELIVERIES.name(),
        null,
        null,
        purchase.ingestTime(),
        purchase.schoolId(),
        purchase.time(),
        purchase.ingestTime(),
        IN_PLACE);
  }
}
