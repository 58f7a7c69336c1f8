package cn.mingchu.jobs.trace.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lets the highest revision of each paper count, and takes back what it no longer says. */
public final class PaperJudge {

  private final Inspection inspection;

  /** Judges by such rules. */
  public PaperJudge(SchoolRules rules) {
    this.inspection = new Inspection(rules);
  }

  /**
   * Takes in a revision.
   *
   * <p>What is told in the end depends on the revisions alone, not on their order. Settings that
   * are made later change nothing of what was judged before.
   */
  public Reception hear(PaperBook book, Paper paper, PaperVoice voice) {
    Reception reception = receive(book, paper, voice);
    if (reception != Reception.CONTRADICTION) {
      book.enteredAt = Math.min(book.enteredAt, paper.ingestTime());
      tellWhetherLate(book, paper, voice);
    }
    return reception;
  }

  private Reception receive(PaperBook book, Paper paper, PaperVoice voice) {
    PaperSource known = book.source;
    if (known != null && paper.revision() <= book.revision) {
      if (paper.source().isSameEvent(known)) {
        return Reception.DUPLICATE;
      }
      return paper.revision() < book.revision ? Reception.SUPERSEDED : Reception.CONTRADICTION;
    }
    List<Claim> claims = inspection.claims(paper);
    Map<String, Claim> before = new HashMap<>();
    book.claims.forEach(claim -> before.put(claim.claimId(), claim));
    for (Claim claim : claims) {
      Claim former = before.remove(claim.claimId());
      if (former != null && !former.desk().equals(claim.desk())) {
        takeBack(former, paper, voice);
        former = null;
      }
      voice.tell(claim, former);
    }
    book.claims.stream()
        .filter(claim -> before.containsKey(claim.claimId()))
        .forEach(claim -> takeBack(claim, paper, voice));
    book.revision = paper.revision();
    book.source = paper.source();
    book.claims = List.copyOf(claims);
    book.entry = paper.entry();
    book.happenedAt = paper.eventTime();
    return Reception.ACCEPTED;
  }

  /** It has revisions of its own: an earlier revision of the paper that comes later ends it. */
  private void tellWhetherLate(PaperBook book, Paper newest, PaperVoice voice) {
    PaperSource source = Objects.requireNonNull(book.source);
    FaultClaim told = book.late;
    FaultClaim now = inspection.late(newest.paperId(), book, source);
    if (now == null && told != null && told.stands()) {
      tellLate(book, told.takenBack(told.revision() + 1, source), voice);
    } else if (now != null && (told == null || !saysTheSame(told, now))) {
      tellLate(book, now.asRevision(told == null ? 1 : told.revision() + 1), voice);
    }
  }

  private static void tellLate(PaperBook book, FaultClaim late, PaperVoice voice) {
    voice.tell(late, book.late);
    book.late = late;
  }

  private static boolean saysTheSame(FaultClaim told, FaultClaim now) {
    return told.stands()
        && told.time() == now.time()
        && Objects.equals(told.until(), now.until())
        && told.numbers().equals(now.numbers());
  }

  private static void takeBack(Claim claim, Paper by, PaperVoice voice) {
    voice.tell(claim.takenBack(by.revision(), by.source()), claim);
  }
}
