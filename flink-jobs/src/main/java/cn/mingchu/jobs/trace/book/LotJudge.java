package cn.mingchu.jobs.trace.book;

import cn.mingchu.schemas.lot.Share;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows what is suspect through one lot.
 *
 * <p>What is said in the end is a function of the newest links, recalls and shares, whatever order
 * they come in. All there is to know is in the {@link LotBook}; it may serve any number of them.
 */
public final class LotJudge {

  /** Takes in one input, and says what is new. */
  public void hear(LotBook book, LotInput input, LotVoice voice) {
    if (input instanceof Movement movement) {
      take(book, movement.link(), voice);
    } else if (input instanceof Recall recall) {
      Suspect suspect = suspect(book, recall.recallId());
      if (suspect.recall == null || suspect.recall.revision() < recall.revision()) {
        suspect.recall = recall;
        judge(book, recall.recallId(), suspect, voice);
        askForSiblings(book, recall, voice);
      }
    } else if (input instanceof Suspicion suspicion) {
      Suspect suspect = suspect(book, suspicion.recallId());
      Suspicion before = suspect.heard.get(suspicion.linkId());
      if (before == null || suspicion.replaces(before)) {
        suspect.heard.put(suspicion.linkId(), suspicion);
        judge(book, suspicion.recallId(), suspect, voice);
      }
    } else if (input instanceof Inquiry inquiry) {
      Suspect suspect = suspect(book, inquiry.recallId());
      Inquiry before = suspect.asked.get(inquiry.linkId());
      if (before == null || inquiry.replaces(before)) {
        suspect.asked.put(inquiry.linkId(), inquiry);
        judge(book, inquiry.recallId(), suspect, voice);
      }
    } else if (input instanceof Acknowledgement acknowledgement) {
      book.acknowledgements.merge(
          acknowledgement.claimId(), acknowledgement, Acknowledgement::newer);
    }
  }

  /** What is only held, or a sibling itself, has no siblings. */
  private void askForSiblings(LotBook book, Recall recall, LotVoice voice) {
    if (Grade.of(recall.recallId()) == Grade.RECALL) {
      String siblings = Grade.SIBLING.causeId(recall.recallId());
      judge(book, siblings, suspect(book, siblings), voice);
    }
  }

  private static Suspect suspect(LotBook book, String recallId) {
    return book.suspects.computeIfAbsent(recallId, id -> new Suspect());
  }

  private void take(LotBook book, LotLink link, LotVoice voice) {
    LotLink before = book.links.get(link.linkId());
    if (before != null && before.revision() >= link.revision()) {
      return;
    }
    book.links.put(link.linkId(), link);
    boolean changesThePast = before != null && book.moves.remove(before);
    if (!book.concerns(link)) {
      if (changesThePast) {
        judgeAll(book, voice);
      }
      return;
    }
    @Nullable LotLink last = book.moves.isEmpty() ? null : book.moves.last();
    book.moves.add(link);
    if (changesThePast || (last != null && LotLink.IN_TIME.compare(last, link) > 0)) {
      judgeAll(book, voice);
    } else {
      append(book, link, voice);
    }
  }

  /** The usual case: what is newest is heard last. */
  private void append(LotBook book, LotLink link, LotVoice voice) {
    LotMass before = book.mass;
    book.mass = moved(book, before, link);
    for (Map.Entry<String, Suspect> entry : book.suspects.entrySet()) {
      Suspect suspect = entry.getValue();
      if (Kinship.isAffectedBy(suspect, link, book.lotId)) {
        judge(book, entry.getKey(), suspect, voice);
        continue;
      }
      move(book, entry.getKey(), suspect, link, before, voice);
      expose(book, entry.getKey(), suspect, voice);
    }
  }

  private void judgeAll(LotBook book, LotVoice voice) {
    LotMass mass = LotMass.NOTHING;
    for (LotLink link : book.moves) {
      mass = moved(book, mass, link);
    }
    book.mass = mass;
    book.suspects.forEach((recallId, suspect) -> judge(book, recallId, suspect, voice));
  }

  private void judge(LotBook book, String recallId, Suspect suspect, LotVoice voice) {
    Kinship.settle(book, recallId, suspect);
    suspect.course = new Course();
    LotMass mass = LotMass.NOTHING;
    for (LotLink link : book.moves) {
      move(book, recallId, suspect, link, mass, voice);
      mass = moved(book, mass, link);
    }
    expose(book, recallId, suspect, voice);
    Kinship.inquire(book, recallId, suspect, voice);
  }

  static LotMass moved(LotBook book, LotMass before, LotLink link) {
    return link.entersLot(book.lotId) ? before.in(link.grams()) : before.out(link.grams());
  }

  private void move(
      LotBook book,
      String recallId,
      Suspect suspect,
      LotLink link,
      LotMass before,
      LotVoice voice) {
    suspect.course.timePasses(link.time(), before, suspect);
    if (link.entersLot(book.lotId)) {
      suspect.course.comesIn(link, suspect);
      return;
    }
    Share share = suspect.course.goesOut(link, before, suspect.ground);
    String to = link.to();
    if (to == null) {
      return;
    }
    Prohibition prohibition = suspect.course.prohibition(suspect.ground);
    Suspicion told = suspect.told.get(link.linkId());
    boolean isNews =
        told == null
            ? !share.equals(Share.NONE)
            : told.linkRevision() != link.revision()
                || !told.share().equals(share)
                || (!told.prohibition().equals(prohibition) && !share.equals(Share.NONE));
    if (isNews) {
      int revision = told == null ? 1 : told.revision() + 1;
      Suspicion news =
          new Suspicion(to, recallId, link.linkId(), link.revision(), revision, share, prohibition);
      suspect.told.put(link.linkId(), news);
      voice.tell(news);
    }
  }

  private void expose(LotBook book, String recallId, Suspect suspect, LotVoice voice) {
    Exposure now = suspect.course.exposure(suspect, recallId, book.lotId, book.mass);
    if (!now.saysTheSame(suspect.exposure)) {
      suspect.exposure = now;
      voice.tell(now);
    }
  }
}
