package cn.mingchu.jobs.trace.book;

import cn.mingchu.schemas.lot.Share;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A few lots, what moves between them, and what is suspect: every revision of it. */
public record Trade(List<LotLink> links, List<Recall> recalls) {

  private static final List<Step> STEPS = List.of(Step.values());

  /** Grams that come and go, are mixed, go round in circles, are corrected, and miss papers. */
  static Trade drawn(long seed) {
    Random random = new Random(seed);
    int lots = 3 + random.nextInt(6);
    int most = 1 + random.nextInt(60);
    boolean isHeavy = random.nextInt(4) == 0;
    List<LotLink> links = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      LotLink link = link(random, "link-" + i, 1, lots, isHeavy);
      links.add(link);
      for (int revision = 2; random.nextInt(8) == 0; revision++) {
        links.add(
            random.nextBoolean()
                ? link(random, link.linkId(), revision, lots, isHeavy)
                : again(link, revision, random.nextInt(20)));
      }
    }
    long knownAt = random.nextInt(25);
    List<Recall> recalls = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      int revision = 1;
      String lot = lot(random, lots);
      do {
        recalls.add(
            recall(random, "recall-" + random.nextInt(2) + "-" + i, lot, revision++, knownAt));
      } while (random.nextInt(4) == 0);
    }
    return new Trade(links, recalls);
  }

  private static LotLink again(LotLink link, int revision, long grams) {
    return new LotLink(
        link.linkId(), revision, link.from(), link.to(), grams, link.time(), link.step());
  }

  private static LotLink link(Random random, String id, int revision, int lots, boolean isHeavy) {
    String from = random.nextInt(4) == 0 ? null : lot(random, lots);
    String to = from != null && random.nextInt(6) == 0 ? null : lot(random, lots);
    while (to != null && to.equals(from)) {
      to = lot(random, lots);
    }
    long grams = isHeavy ? random.nextLong(Share.MOST_GRAMS / 100) : random.nextInt(40);
    Step step = STEPS.get(random.nextInt(STEPS.size()));
    return new LotLink(id, revision, from, to, grams, random.nextInt(25), step);
  }

  private static Recall recall(Random random, String id, String lot, int revision, long knownAt) {
    long since = random.nextBoolean() ? Long.MIN_VALUE : random.nextInt(25);
    long until =
        random.nextBoolean() ? Long.MAX_VALUE : Math.max(0, since) + 1 + random.nextInt(20);
    long releasedAt = random.nextInt(4) == 0 ? random.nextInt(25) : Long.MAX_VALUE;
    Prohibition prohibition = new Prohibition(knownAt, releasedAt, 1, revision);
    return new Recall(id, lot, revision, since, until, random.nextInt(6) != 0, prohibition);
  }

  private static String lot(Random random, int lots) {
    int number = random.nextInt(lots);
    return number % 4 == 3
        ? "batch:" + number + "@farm"
        : "lot-" + number / 2 + "@" + (number % 2 == 0 ? "farm" : "school");
  }

  /** The last word on each link. */
  Collection<LotLink> newestLinks() {
    Map<String, LotLink> newest = new LinkedHashMap<>();
    links.forEach(link -> newest.merge(link.linkId(), link, Trade::newer));
    return newest.values();
  }

  /** The last word on each recall of a lot. */
  Collection<Recall> newestRecalls() {
    Map<String, Recall> newest = new TreeMap<>();
    recalls.forEach(
        recall ->
            newest.merge(
                recall.recallId() + recall.lotId(),
                recall,
                (one, other) -> one.revision() > other.revision() ? one : other));
    return newest.values();
  }

  private static LotLink newer(LotLink one, LotLink other) {
    return one.revision() > other.revision() ? one : other;
  }

  /** All of it as the lots hear it: every revision of a link at every end that it ever had. */
  List<LotInput> inputs() {
    Map<String, Set<String>> ends = new TreeMap<>();
    for (LotLink link : links) {
      add(ends, link.linkId(), link.from());
      add(ends, link.linkId(), link.to());
    }
    List<LotInput> inputs = new ArrayList<>(recalls);
    for (LotLink link : links) {
      ends.getOrDefault(link.linkId(), Set.of())
          .forEach(lot -> inputs.add(new Movement(lot, link)));
    }
    return inputs;
  }

  private static void add(Map<String, Set<String>> ends, String linkId, @Nullable String lot) {
    if (lot != null) {
      ends.computeIfAbsent(linkId, id -> new TreeSet<>()).add(lot);
    }
  }
}
