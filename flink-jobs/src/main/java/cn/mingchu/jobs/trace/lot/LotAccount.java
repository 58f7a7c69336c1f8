package cn.mingchu.jobs.trace.lot;

import cn.mingchu.jobs.trace.book.LotBook;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is kept of a node: its book, where it is, and what was told of it. */
public final class LotAccount {

  final LotBook book;

  /** Null while no paper names it. */
  @Nullable Place place;

  /**
   * By recall, how often its exposure was told: it changes with the place, too; by drill, how often
   * it was answered.
   */
  final Map<String, Integer> exposuresTold = new TreeMap<>();

  /** By recall, the last finding. */
  final Map<String, LotFinding> told = new TreeMap<>();

  /** An empty account. */
  public LotAccount(String nodeId) {
    this(new LotBook(nodeId));
  }

  LotAccount(LotBook book) {
    this.book = book;
  }
}
