package cn.mingchu.jobs.stock.entry;

import cn.mingchu.jobs.runtime.Ingested;
import org.jspecify.annotations.Nullable;

/** What shows how the books of a canteen are kept: an entry, or a meal that needs one. */
public sealed interface EntryInput extends Ingested permits BookEntry, ServedMeal {

  /** Whose books they are. */
  String schoolId();

  /** The school's county; null where the input does not name it. */
  @Nullable String regionCode();

  /** From 1; of those of one name the highest counts. */
  int revision();

  /** When it happened, UTC milliseconds. */
  long time();
}
