package cn.mingchu.jobs.trace.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One of the worlds that fit the papers: which grams were taken out is drawn. */
final class Reality {

  private Reality() {}

  /** The suspect grams of each link that enters a lot. */
  static Map<LotLink, Long> of(Trade trade, String recallId, Random random) {
    Map<String, Recall> recalls = new HashMap<>();
    for (Recall recall : trade.newestRecalls()) {
      if (recall.recallId().equals(recallId) && recall.inForce()) {
        recalls.put(recall.lotId(), recall);
      }
    }
    Map<String, Long> whole = new HashMap<>();
    Map<String, Long> bad = new HashMap<>();
    Map<LotLink, Long> moved = new LinkedHashMap<>();
    List<LotLink> links = new ArrayList<>(trade.newestLinks());
    links.sort(LotLink.IN_TIME);
    Map<String, Long> last = new HashMap<>();
    for (LotLink link : links) {
      String from = link.from();
      String to = link.to();
      spoil(from, link.time(), recalls, last, whole, bad);
      spoil(to, link.time(), recalls, last, whole, bad);
      long grams = 0;
      if (from != null) {
        long there = whole.getOrDefault(from, 0L);
        long suspect = bad.getOrDefault(from, 0L);
        long covered = Math.min(link.grams(), there);
        long least = Math.max(0, covered - (there - suspect));
        long most = Math.min(covered, suspect);
        long taken = least + (long) (random.nextDouble() * (most - least + 1));
        taken = Math.min(taken, most);
        whole.put(from, there - covered);
        bad.put(from, suspect - taken);
        grams = holds(recalls.get(from), link.time()) ? link.grams() : taken;
      }
      if (to != null) {
        moved.put(link, grams);
        boolean spoils = holds(recalls.get(to), link.time());
        whole.merge(to, link.grams(), Long::sum);
        bad.merge(to, spoils ? link.grams() : grams, Long::sum);
      }
    }
    return moved;
  }

  /** When a recall begins, all that lies there is suspect. */
  private static void spoil(
      @Nullable String lot,
      long time,
      Map<String, Recall> recalls,
      Map<String, Long> last,
      Map<String, Long> whole,
      Map<String, Long> bad) {
    Recall recall = lot == null ? null : recalls.get(lot);
    if (lot == null || recall == null) {
      return;
    }
    long before = last.getOrDefault(lot, Long.MIN_VALUE);
    boolean isFirst = !last.containsKey(lot);
    if (time >= recall.since() && (isFirst || before < recall.since())) {
      bad.put(lot, whole.getOrDefault(lot, 0L));
    }
    last.put(lot, time);
  }

  private static boolean holds(@Nullable Recall recall, long time) {
    return recall != null && recall.since() <= time && time < recall.until();
  }
}
