package cn.mingchu.portal.entry;

import cn.mingchu.portal.finding.BookCause;
import cn.mingchu.portal.finding.FindingSummary;
import java.util.List;

/**
 * Something in the books that looks as if it was not written as it happened.
 *
 * @param papers those that speak for it, by date; not all where they are many
 */
record BookDoubt(FindingSummary finding, BookCause cause, List<BookPaper> papers) {

  BookDoubt {
    papers = List.copyOf(papers);
  }
}
