package cn.mingchu.portal.trace.index;

import cn.mingchu.schemas.event.LotNode;
import cn.mingchu.schemas.event.TraceLink;
import cn.mingchu.schemas.lot.Share;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * All links between lots, in memory.
 *
 * <p>What it answers is a function of the newest revision of each link, whatever order they came
 * in. One thread may write while any number read; a walk sees no half of a change.
 */
public final class TraceIndex {

  private static final int LEAST_MANY = 1_000;

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private Nodes nodes = new Nodes();
  private Links links = new Links();
  private MoveLists lists = new MoveLists();
  private Timeline timeline = new Timeline();

  /** Those that no walk uses: as many as there were ever walks at one time. */
  private final Queue<Marks> idleMarks = new ConcurrentLinkedQueue<>();

  private final int leastMany;

  /** Knows nothing yet. */
  public TraceIndex() {
    this(LEAST_MANY);
  }

  /**
   * Knows nothing yet.
   *
   * @param leastMany up to so many nodes a walk goes from one to the next
   */
  TraceIndex(int leastMany) {
    this.leastMany = leastMany;
  }

  /**
   * Takes in a link. A revision that is not newer than what is known changes nothing.
   *
   * @throws IllegalArgumentException if it leads nowhere or in a circle of one, or weighs less than
   *     nothing or more than {@link Share#MOST_GRAMS}
   */
  public void put(TraceLink link) {
    check(link);
    Lock writing = lock.writeLock();
    writing.lock();
    try {
      take(link);
    } finally {
      writing.unlock();
    }
  }

  /** Forgets everything. */
  public void clear() {
    Lock writing = lock.writeLock();
    writing.lock();
    try {
      nodes = new Nodes();
      links = new Links();
      lists = new MoveLists();
      timeline = new Timeline();
    } finally {
      writing.unlock();
    }
  }

  /**
   * Follows a lot.
   *
   * @param lot {@code name@party}, or a name alone: that lot at every party
   * @return empty for a lot that no link knows
   */
  public Optional<Trace> trace(String lot, Direction direction) {
    return reading(
        () -> {
          int[] asked = find(lot);
          return asked.length == 0
              ? Optional.empty()
              : Optional.of(
                  new Description(nodes, links, lists, asked)
                      .of(
                          direction.isForward() ? forward(asked) : null,
                          direction.isBackward() ? backward(asked) : null));
        });
  }

  /** The ids of all lots, dishes and meals that something moved to or from at a party. */
  public List<String> at(String party) {
    return reading(
        () ->
            Arrays.stream(nodes.ofParty(party))
                .filter(node -> lists.count(node) > 0)
                .mapToObj(node -> nodes.name(node) + "@" + party)
                .toList());
  }

  /**
   * How many nodes goods of a lot can have come to or from, by the times of the links alone.
   *
   * @return with those that are asked for; 0 for a lot that no link knows
   */
  public int reach(String lot, Direction direction) {
    return count(
        lot,
        direction,
        asked -> walking(marks -> Reach.forward(asked, links, lists, timeline, marks, leastMany)),
        asked -> walking(marks -> Reach.backward(asked, links, lists, marks)));
  }

  /**
   * Follows a lot with grams, and tells of how many nodes only: for who wants to know what a walk
   * alone costs.
   *
   * @return as {@link #reach}, without those that no gram can have come to or from
   */
  public int weigh(String lot, Direction direction) {
    return count(lot, direction, asked -> forward(asked).nodes(), asked -> backward(asked).nodes());
  }

  /** What it holds. */
  public Extent extent() {
    return reading(
        () ->
            new Extent(
                nodes.size(),
                links.size(),
                nodes.bytes()
                    + links.bytes()
                    + lists.bytes()
                    + timeline.bytes()
                    + idleMarks.stream().mapToLong(Marks::bytes).sum()));
  }

  /**
   * How large an index is.
   *
   * @param bytes that its arrays take
   */
  public record Extent(int nodes, int links, long bytes) {}

  private int count(
      String lot,
      Direction direction,
      ToIntFunction<int[]> forward,
      ToIntFunction<int[]> backward) {
    return reading(
        () -> {
          int[] asked = find(lot);
          if (asked.length == 0) {
            return 0;
          }
          int after = direction.isForward() ? forward.applyAsInt(asked) : 0;
          int before = direction.isBackward() ? backward.applyAsInt(asked) : 0;
          return direction == Direction.BOTH ? after + before - asked.length : after + before;
        });
  }

  private Walk forward(int[] asked) {
    return walking(marks -> Walk.forward(asked, links, lists, marks));
  }

  private Walk backward(int[] asked) {
    return walking(marks -> Walk.backward(asked, links, lists, marks));
  }

  /** Lends marks to a walk; only while reading. */
  private <T> T walking(Function<Marks, T> walk) {
    Marks idle = idleMarks.poll();
    Marks marks = idle == null ? new Marks() : idle;
    marks.begin(nodes.size());
    T found = walk.apply(marks);
    idleMarks.add(marks);
    return found;
  }

  private <T> T reading(Supplier<T> question) {
    Lock reading = lock.readLock();
    reading.lock();
    try {
      return question.get();
    } finally {
      reading.unlock();
    }
  }

  /** Only those that something moved to or from: a correction may have emptied others. */
  private int[] find(String lot) {
    return Arrays.stream(nodes.find(lot)).filter(node -> lists.count(node) > 0).toArray();
  }

  private void take(TraceLink link) {
    int number = links.find(link.getLinkId());
    if (number == Names.NONE) {
      number = links.add(link.getLinkId());
    } else if (links.revision(number) >= link.getRevision()) {
      return;
    } else if (links.grams(number) > 0) {
      remove(number, links.from(number), links.to(number));
    }
    int from = node(link.getFrom());
    int to = node(link.getTo());
    links.set(number, link, from, to);
    if (link.getGrams() > 0) {
      insert(number, from, to);
    }
  }

  private int node(@Nullable LotNode node) {
    return node == null ? Links.NOWHERE : nodes.intern(node);
  }

  /** Puts a link to its place in the lists of its ends. */
  private void insert(int link, int from, int to) {
    if (from != Links.NOWHERE) {
      lists.insert(from, lists.position(from, link, links), MoveLists.move(link, true, to));
    }
    if (to != Links.NOWHERE) {
      lists.insert(to, lists.position(to, link, links), MoveLists.move(link, false, from));
    }
    if (from != Links.NOWHERE && to != Links.NOWHERE) {
      timeline.insert(link, from, to, links);
    }
  }

  private void remove(int link, int from, int to) {
    if (from != Links.NOWHERE) {
      lists.remove(from, lists.position(from, link, links));
    }
    if (to != Links.NOWHERE) {
      lists.remove(to, lists.position(to, link, links));
    }
    if (from != Links.NOWHERE && to != Links.NOWHERE) {
      timeline.remove(link, links);
    }
  }

  private static void check(TraceLink link) {
    long grams = link.getGrams();
    if (grams < 0 || grams > Share.MOST_GRAMS) {
      throw new IllegalArgumentException(
          "grams of link %s must be from 0 to %d, was %d"
              .formatted(link.getLinkId(), Share.MOST_GRAMS, grams));
    }
    LotNode from = link.getFrom();
    LotNode to = link.getTo();
    if (from == null && to == null) {
      throw new IllegalArgumentException(
          "link %s has no lot at either end".formatted(link.getLinkId()));
    }
    if (from != null
        && to != null
        && List.of(from.getName(), from.getPartyId())
            .equals(List.of(to.getName(), to.getPartyId()))) {
      throw new IllegalArgumentException(
          "link %s leads from lot %s to itself".formatted(link.getLinkId(), from.getNodeId()));
    }
  }
}
