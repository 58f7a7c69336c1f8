package cn.mingchu.portal.trace.index;

import cn.mingchu.schemas.event.LotNode;
import cn.mingchu.schemas.event.TraceLink;
import cn.mingchu.schemas.lot.Share;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
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

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private Nodes nodes = new Nodes();
  private Links links = new Links();
  private MoveLists lists = new MoveLists();

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
                          direction.isForward() ? Walk.forward(asked, links, lists) : null,
                          direction.isBackward() ? Walk.backward(asked, links, lists) : null));
        });
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
        asked -> Reach.forward(asked, nodes.size(), links, lists),
        asked -> Reach.backward(asked, nodes.size(), links, lists));
  }

  /**
   * Follows a lot with grams, and tells of how many nodes only: for who wants to know what a walk
   * alone costs.
   *
   * @return as {@link #reach}, without those that no gram can have come to or from
   */
  public int weigh(String lot, Direction direction) {
    return count(
        lot,
        direction,
        asked -> Walk.forward(asked, links, lists).nodes(),
        asked -> Walk.backward(asked, links, lists).nodes());
  }

  /** What it holds. */
  public Extent extent() {
    return reading(
        () ->
            new Extent(nodes.size(), links.size(), nodes.bytes() + links.bytes() + lists.bytes()));
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
      remove(number, links.from(number));
      remove(number, links.to(number));
    }
    int from = node(link.getFrom());
    int to = node(link.getTo());
    links.set(number, link, from, to);
    if (link.getGrams() > 0) {
      insert(number, from);
      insert(number, to);
    }
  }

  private int node(@Nullable LotNode node) {
    return node == null ? Links.NOWHERE : nodes.intern(node);
  }

  private void insert(int link, int node) {
    if (node != Links.NOWHERE) {
      lists.insert(node, position(link, node), link);
    }
  }

  private void remove(int link, int node) {
    if (node != Links.NOWHERE) {
      lists.remove(node, position(link, node));
    }
  }

  /** Where a link stands, or is to stand, in the list of a node; mostly at its end. */
  private int position(int link, int node) {
    int from = 0;
    int to = lists.count(node);
    if (to > 0 && links.compare(lists.get(node, to - 1), link) < 0) {
      return to;
    }
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (links.compare(lists.get(node, middle), link) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
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
