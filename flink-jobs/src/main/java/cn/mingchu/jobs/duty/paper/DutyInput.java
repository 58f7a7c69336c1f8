package cn.mingchu.jobs.duty.paper;

import cn.mingchu.jobs.runtime.Ingested;
import org.jspecify.annotations.Nullable;

/**
 * What shows a canteen's duties: a meal, the record of something that was done, or an entry of its
 * register.
 */
public sealed interface DutyInput extends Ingested permits DutyPaper, Occasion, RegisterPaper {

  /** Whose duties they are. */
  String schoolId();

  /** The school's county; null where the input does not name it. */
  @Nullable String regionCode();

  /** From 1; of those of one name the highest counts. */
  int revision();

  /** The day that it is about, in Shanghai, counted from 1970-01-01. */
  long day();
}
