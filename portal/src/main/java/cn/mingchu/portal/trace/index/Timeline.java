package cn.mingchu.portal.trace.index;

import java.util.Arrays;

/**
 * All links that lead from one node to another, in the order of time.
 *
 * <p>Goods go on after they came, so one look at each link, from the first to the last, tells all
 * that some goods can have come to. That reads memory from its beginning to its end, and is worth
 * it where they came to many: going from node to node waits for memory at each of them.
 */
final class Timeline {

  private static final int PAGE = 2_048;

  private Page[] pages = new Page[16];
  private int pageCount;

  /** Some links, one after the other. */
  private static final class Page {
    private final int[] link = new int[PAGE];

    /** By link: from and to. */
    private final long[] ends = new long[PAGE];

    private int size;

    void insert(int place, int newLink, long newEnds) {
      System.arraycopy(link, place, link, place + 1, size - place);
      System.arraycopy(ends, place, ends, place + 1, size - place);
      link[place] = newLink;
      ends[place] = newEnds;
      size++;
    }

    void remove(int place) {
      size--;
      System.arraycopy(link, place + 1, link, place, size - place);
      System.arraycopy(ends, place + 1, ends, place, size - place);
    }

    Page takeSecondHalf() {
      Page half = new Page();
      half.size = size / 2;
      size -= half.size;
      System.arraycopy(link, size, half.link, 0, half.size);
      System.arraycopy(ends, size, half.ends, 0, half.size);
      return half;
    }
  }

  void insert(int link, int from, int to, Links links) {
    int at = page(link, links);
    if (at < 0) {
      at = 0;
      if (pageCount == 0) {
        addPage(0, new Page());
      }
    }
    Page page = pages[at];
    int place = place(page, link, links);
    if (page.size == PAGE) {
      boolean isNewest = at == pageCount - 1 && place == PAGE;
      Page next = isNewest ? new Page() : page.takeSecondHalf();
      addPage(at + 1, next);
      if (place > page.size || isNewest) {
        place -= page.size;
        page = next;
      }
    }
    page.insert(place, link, (long) from << Integer.SIZE | to);
  }

  void remove(int link, Links links) {
    int at = page(link, links);
    Page page = pages[at];
    page.remove(place(page, link, links));
    if (page.size == 0) {
      System.arraycopy(pages, at + 1, pages, at, pageCount - at - 1);
      pages[--pageCount] = null;
    }
  }

  /** How many links there are from the page of {@code first} on, which need not be here itself. */
  int countFrom(int first, Links links) {
    int count = 0;
    for (int at = Math.max(0, page(first, links)); at < pageCount; at++) {
      count += pages[at].size;
    }
    return count;
  }

  /**
   * Marks all nodes that goods of marked ones can have come to.
   *
   * @param first a link that none of the marked nodes has an earlier one than
   */
  void sweep(int first, Links links, Marks marks) {
    for (int at = Math.max(0, page(first, links)); at < pageCount; at++) {
      Page page = pages[at];
      long[] ends = page.ends;
      for (int i = 0; i < page.size; i++) {
        if (marks.isMet((int) (ends[i] >>> Integer.SIZE))) {
          marks.meet((int) ends[i]);
        }
      }
    }
  }

  long bytes() {
    return (long) pageCount * PAGE * (Long.BYTES + Integer.BYTES);
  }

  /** The last page that begins with a link or before it; -1 where all begin after it. */
  private int page(int link, Links links) {
    int from = 0;
    int to = pageCount;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (links.compare(pages[middle].link[0], link) <= 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from - 1;
  }

  private static int place(Page page, int link, Links links) {
    int from = 0;
    int to = page.size;
    if (to > 0 && links.compare(page.link[to - 1], link) < 0) {
      return to;
    }
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (links.compare(page.link[middle], link) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private void addPage(int at, Page page) {
    if (pageCount == pages.length) {
      pages = Arrays.copyOf(pages, pageCount * 2);
    }
    System.arraycopy(pages, at, pages, at + 1, pageCount - at);
    pages[at] = page;
    pageCount++;
  }
}
