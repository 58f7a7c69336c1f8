package cn.mingchu.jobs.stock.plan;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.stock.paper.RegisteredSchool;
import cn.mingchu.schemas.event.EvidenceRole;

/** What the register says of a school that may have to plan what it cooks. */
public record Canteen(RegisteredSchool school) implements PlanInput {

  @Override
  public String schoolId() {
    return school.schoolId();
  }

  /** Whether anything is cooked there, so that it has to be planned. */
  boolean cooks() {
    return school.hasCanteen();
  }

  BookEvidence asDeciding() {
    return new BookEvidence(
        EvidenceRole.DECIDING, school.eventIdHigh(), school.eventIdLow(), school.ingestTime());
  }
}
