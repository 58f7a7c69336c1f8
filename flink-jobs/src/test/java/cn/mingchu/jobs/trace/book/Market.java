package cn.mingchu.jobs.trace.book;

import cn.mingchu.schemas.lot.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lots that hear of one another in any order that a network may bring about. */
final class Market {

  final Map<String, LotBook> books = new TreeMap<>();

  /** Recall and lot to the last word on it. */
  final Map<String, Exposure> exposures = new TreeMap<>();

  private final LotJudge judge = new LotJudge();
  private final List<LotInput> waiting = new ArrayList<>();
  private final @Nullable Random random;

  /** What comes first is heard first. */
  static Market inOrder() {
    return new Market(null);
  }

  /** Anything may overtake anything, and come again. */
  static Market inDisorder(Random random) {
    return new Market(random);
  }

  private Market(@Nullable Random random) {
    this.random = random;
  }

  Market hear(List<? extends LotInput> inputs) {
    waiting.addAll(inputs);
    while (!waiting.isEmpty()) {
      LotInput next = waiting.remove(random == null ? 0 : random.nextInt(waiting.size()));
      if (random != null && random.nextInt(6) == 0) {
        waiting.add(next);
      }
      LotBook book = books.computeIfAbsent(next.lotId(), LotBook::new);
      judge.hear(book, next, new Voice());
    }
    return this;
  }

  private final class Voice implements LotVoice {

    @Override
    public void tell(Suspicion suspicion) {
      waiting.add(suspicion);
    }

    @Override
    public void tell(Inquiry inquiry) {
      waiting.add(inquiry);
    }

    @Override
    public void tell(Exposure exposure) {
      Exposure before = exposures.put(exposure.recallId() + " " + exposure.lotId(), exposure);
      int expected = before == null ? 1 : before.revision() + 1;
      if (exposure.revision() != expected) {
        throw new AssertionError("revision " + expected + " expected, told " + exposure);
      }
    }
  }

  /** Recall and lot to what is and was suspect there; where nothing is and was, nothing. */
  Map<String, String> found() {
    Map<String, String> found = new TreeMap<>();
    exposures.forEach(
        (key, exposure) -> {
          if (!exposure.suspect().equals(Share.NONE) || exposure.presence() != null) {
            found.put(
                key, exposure.suspect() + " " + exposure.onHand() + " " + exposure.presence());
          }
        });
    books.forEach(
        (lot, book) -> {
          if (!book.mass().equals(LotMass.NOTHING)) {
            found.put(lot, book.mass().toString());
          }
        });
    return found;
  }

  /** What is suspect of a link, as the lot that it enters knows it. */
  Share ofLink(String recallId, LotLink link) {
    LotBook book = link.to() == null ? null : books.get(link.to());
    Suspect suspect = book == null ? null : book.suspects.get(recallId);
    Suspicion word = suspect == null ? null : suspect.wordOn(link);
    return word == null ? Share.NONE : word.share();
  }
}
