package cn.mingchu.jobs.publication.book;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.publication.word.MealWord;
import cn.mingchu.schemas.event.EvidenceRole;

/**
 * That the menu of a meal is held back. What was found is told by its kind and its field alone.
 *
 * @param objections the fields and what was found there
 * @param meal the record that it rests on
 * @param decidedIngestTime when the gateway took in the last of what the menu rests on
 */
record Leak(String menuId, String objections, MealWord meal, long decidedIngestTime) {

  BookEvidence evidence() {
    return new BookEvidence(
        EvidenceRole.DECIDING, meal.eventIdHigh(), meal.eventIdLow(), meal.ingestTime());
  }
}
