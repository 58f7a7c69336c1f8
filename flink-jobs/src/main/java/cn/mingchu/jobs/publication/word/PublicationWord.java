package cn.mingchu.jobs.publication.word;

import cn.mingchu.jobs.runtime.Ingested;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a school's meals, or of what it was delivered. Who did something, received it or
 * wrote it down is not in it: what is not kept cannot be published.
 */
public sealed interface PublicationWord extends Ingested
    permits MealWord, DeliveryWord, CheckedWeekWord, DutyWord, TestWord, SupplierWord, SchoolWord {

  /** Whose meals they are. */
  String schoolId();

  /** The school's county; null where the word does not name it. */
  @Nullable String regionCode();

  /** From 1; of those of one name the highest counts. */
  int revision();
}
