package cn.mingchu.jobs.stock;

import cn.mingchu.jobs.alarm.AlarmedBook;
import cn.mingchu.jobs.keeping.BookFunction;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.stock.rules.StockRules;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a book a key, judged by the rules that bind stores.
 *
 * @param <I> what is said
 * @param <O> what is told
 * @param <B> what is kept of a key
 */
abstract class StoreBookFunction<I, O, B extends AlarmedBook>
    extends BookFunction<I, O, B, StoreRules> {

  private static final long serialVersionUID = 1L;

  /** Makes a function that knows some rule settings from its first record on. */
  StoreBookFunction(FirstReferences first) {
    super(first);
  }

  @Override
  protected final RuleOffice.Opening<StoreRules> opening() {
    return (book, scopes, calendar) -> new StoreRules(book, scopes);
  }

  /** Those in force by what is known now, of a school whose county may not be known. */
  final StockRules rules(@Nullable String regionCode, String schoolId) {
    return desk().of(regionCode, schoolId);
  }
}
