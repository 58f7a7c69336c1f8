package cn.mingchu.jobs.trace.book;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where what is suspect in a lot came from and what became of it, by the last of all that is known;
 * in micrograms, likely as if all was well stirred. What came in the house from another of its lots
 * is known there.
 *
 * @param arose what came from nowhere that is known: harvested there, or used though nobody brought
 *     it
 * @param came what other parties brought, by party
 * @param onHand what lies there, or was given out as a meal
 * @param ended what ceased to be goods there
 * @param passedOn what went on in the house: into a batch, a kitchen, a dish or a meal
 * @param sent what went to other parties, by party
 * @param isTold whether who has it says so, or has told of some that left
 */
public record Fate(
    long arose,
    Map<String, Long> came,
    long onHand,
    long ended,
    long passedOn,
    Map<String, Long> sent,
    boolean isTold) {

  public Fate {
    came = Collections.unmodifiableMap(new TreeMap<>(came));
    sent = Collections.unmodifiableMap(new TreeMap<>(sent));
  }

  /** What a book says of a cause; nothing where it has not heard of it. */
  public static Fate of(LotBook book, String causeId) {
    return new Passage(book, book.suspects.getOrDefault(causeId, new Suspect())).fate();
  }

  /** All that was ever suspect there, micrograms. */
  public long whole() {
    return onHand + ended + passedOn + sent.values().stream().mapToLong(Long::longValue).sum();
  }

  /** A lot while its moves are gone through once more. */
  private static final class Passage {

    private final LotBook book;
    private final Suspect suspect;
    private final Course course = new Course();
    private final Map<String, Long> came = new TreeMap<>();
    private final Map<String, Long> sent = new TreeMap<>();
    private LotMass mass = LotMass.NOTHING;
    private long cameInTheHouse;
    private long ended;
    private long passedOn;
    private boolean isTold;

    Passage(LotBook book, Suspect suspect) {
      this.book = book;
      this.suspect = suspect;
      this.isTold = book.isAcknowledged();
    }

    Fate fate() {
      for (LotLink link : book.moves) {
        course.timePasses(link.time(), mass, suspect);
        if (link.entersLot(book.lotId)) {
          comesIn(link);
        } else {
          goesOut(link);
        }
        mass = LotJudge.moved(book, mass, link);
      }
      course.timePasses(Long.MAX_VALUE, mass, suspect);
      long brought = came.values().stream().mapToLong(Long::longValue).sum();
      return new Fate(
          course.likelySuspect() - brought - cameInTheHouse,
          came,
          course.likelyOnHand(),
          ended,
          passedOn,
          sent,
          isTold);
    }

    private void comesIn(LotLink link) {
      long before = course.likelySuspect();
      course.comesIn(link, suspect);
      long share = course.likelySuspect() - before;
      String from = link.from();
      if (from == null || share == 0) {
        return;
      }
      if (isInTheHouse(from)) {
        cameInTheHouse += share;
      } else {
        came.merge(party(from), share, Long::sum);
      }
    }

    private void goesOut(LotLink link) {
      isTold |= link.grams() > 0;
      long share = course.goesOut(link, mass, suspect.ground).likelyMicrograms();
      String to = link.to();
      if (to == null) {
        ended += share;
      } else if (isInTheHouse(to)) {
        passedOn += share;
      } else if (share > 0) {
        sent.merge(party(to), share, Long::sum);
      }
    }

    private boolean isInTheHouse(String nodeId) {
      return party(nodeId).equals(party(book.lotId));
    }

    private static String party(String nodeId) {
      return nodeId.substring(nodeId.lastIndexOf('@') + 1);
    }
  }
}
