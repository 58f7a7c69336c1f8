package cn.mingchu.portal.trace;

import cn.mingchu.schemas.event.PaperKind;
import java.util.Set;

/**
 * A weak place of a chain.
 *
 * @param node its id
 * @param grams that it is about; 0 where it is about papers only
 * @param papers that were not shown; empty where it is about grams
 */
record Gap(String node, Kind kind, long grams, Set<PaperKind> papers) {

  Gap {
    papers = Set.copyOf(papers);
  }

  /** What is weak. */
  enum Kind {
    /** More went on than came, by all papers that there are. */
    GAVE_MORE,
    /** A school had it, and no delivery says from whom. */
    NO_SUPPLIER,
    /** The chain begins at a supplier, and not where goods came into being. */
    NO_ORIGIN,
    MISSING_PAPERS
  }
}
