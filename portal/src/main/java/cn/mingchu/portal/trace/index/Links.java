package cn.mingchu.portal.trace.index;

import cn.mingchu.schemas.event.LinkStep;
import cn.mingchu.schemas.event.PaperKind;
import cn.mingchu.schemas.event.TraceLink;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The links by number, each in its newest revision. */
final class Links {

  /** No node at this end. */
  static final int NOWHERE = Integer.MAX_VALUE;

  private static final Constants<LinkStep> STEPS = new Constants<>(LinkStep.class);
  private static final Constants<PaperKind> PAPERS = new Constants<>(PaperKind.class);

  private static final int PAGE_BITS = 12;
  private static final int PAGE = 1 << PAGE_BITS;

  /** What every walk reads, half a cache line a link. */
  private static final int MOVE_WIDTH = 4;

  private static final int ENDS = 0;
  private static final int TIME = 1;
  private static final int GRAMS_AND_STEP = 2;
  private static final int REVISION_AND_LABEL = 3;

  /** What is only read of the links that are shown. */
  private static final int DETAIL_WIDTH = 3;

  private static final int EVENT_HIGH = 0;
  private static final int EVENT_LOW = 1;
  private static final int HEADS_AND_PAPERS = 2;

  private static final int STEP_BITS = 8;
  private static final int NO_HEADS = -1;
  private static final int NO_LABEL = -1;

  private final Names ids = new Names();
  private final Names labels = new Names();
  private long[][] moves = new long[4][];
  private long[][] details = new long[4][];

  /** The number of the link with this id, or {@link Names#NONE}. */
  int find(String linkId) {
    return ids.find(linkId);
  }

  int size() {
    return ids.size();
  }

  /** The number of a new link; nothing else of it is known yet. */
  int add(String linkId) {
    int link = ids.intern(linkId);
    int page = link >>> PAGE_BITS;
    if (page == moves.length) {
      moves = Arrays.copyOf(moves, page * 2);
      details = Arrays.copyOf(details, page * 2);
    }
    if (moves[page] == null) {
      moves[page] = new long[PAGE * MOVE_WIDTH];
      details[page] = new long[PAGE * DETAIL_WIDTH];
    }
    return link;
  }

  /**
   * Takes in a revision.
   *
   * @param from a node, or {@link #NOWHERE}
   * @param to a node, or {@link #NOWHERE}
   */
  void set(int link, TraceLink revision, int from, int to) {
    long[] page = moves[link >>> PAGE_BITS];
    int at = (link & (PAGE - 1)) * MOVE_WIDTH;
    String label = revision.getLabel();
    page[at + ENDS] = pair(from, to);
    page[at + TIME] = revision.getTime().toEpochMilli();
    page[at + GRAMS_AND_STEP] = revision.getGrams() << STEP_BITS | STEPS.number(revision.getStep());
    page[at + REVISION_AND_LABEL] =
        pair(revision.getRevision(), label == null ? NO_LABEL : labels.intern(label));
    long[] detail = details[link >>> PAGE_BITS];
    int place = (link & (PAGE - 1)) * DETAIL_WIDTH;
    detail[place + EVENT_HIGH] = revision.getEventId().getMostSignificantBits();
    detail[place + EVENT_LOW] = revision.getEventId().getLeastSignificantBits();
    int papers = 0;
    for (PaperKind paper : revision.getMissingPapers()) {
      papers |= 1 << PAPERS.number(paper);
    }
    Integer heads = revision.getHeads();
    detail[place + HEADS_AND_PAPERS] = pair(heads == null ? NO_HEADS : heads, papers);
  }

  int from(int link) {
    return high(move(link, ENDS));
  }

  int to(int link) {
    return low(move(link, ENDS));
  }

  long time(int link) {
    return move(link, TIME);
  }

  long grams(int link) {
    return move(link, GRAMS_AND_STEP) >>> STEP_BITS;
  }

  LinkStep step(int link) {
    return STEPS.get(stepNumber(link));
  }

  int revision(int link) {
    return high(move(link, REVISION_AND_LABEL));
  }

  @Nullable String label(int link) {
    int label = low(move(link, REVISION_AND_LABEL));
    return label == NO_LABEL ? null : labels.get(label);
  }

  @Nullable Integer heads(int link) {
    int heads = high(detail(link, HEADS_AND_PAPERS));
    return heads == NO_HEADS ? null : Integer.valueOf(heads);
  }

  Set<PaperKind> missingPapers(int link) {
    int papers = low(detail(link, HEADS_AND_PAPERS));
    Set<PaperKind> missing = EnumSet.noneOf(PaperKind.class);
    for (int number = 0; papers != 0; number++, papers >>>= 1) {
      if ((papers & 1) != 0) {
        missing.add(PAPERS.get(number));
      }
    }
    return missing;
  }

  String id(int link) {
    return ids.get(link);
  }

  UUID eventId(int link) {
    return new UUID(detail(link, EVENT_HIGH), detail(link, EVENT_LOW));
  }

  /** As the world has it: by time, then by step, then by id. */
  int compare(int one, int other) {
    int times = Long.compare(time(one), time(other));
    if (times != 0) {
      return times;
    }
    int steps = Integer.compare(stepNumber(one), stepNumber(other));
    return steps != 0 ? steps : ids.compare(one, other);
  }

  long bytes() {
    long pages = Arrays.stream(moves).filter(page -> page != null).count();
    return ids.bytes()
        + labels.bytes()
        + pages * PAGE * (MOVE_WIDTH + DETAIL_WIDTH) * (long) Long.BYTES;
  }

  private int stepNumber(int link) {
    return (int) move(link, GRAMS_AND_STEP) & ((1 << STEP_BITS) - 1);
  }

  private long move(int link, int column) {
    return moves[link >>> PAGE_BITS][(link & (PAGE - 1)) * MOVE_WIDTH + column];
  }

  private long detail(int link, int column) {
    return details[link >>> PAGE_BITS][(link & (PAGE - 1)) * DETAIL_WIDTH + column];
  }

  private static long pair(int high, int low) {
    return (long) high << Integer.SIZE | (low & 0xFFFF_FFFFL);
  }

  private static int high(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  private static int low(long pair) {
    return (int) pair;
  }
}
