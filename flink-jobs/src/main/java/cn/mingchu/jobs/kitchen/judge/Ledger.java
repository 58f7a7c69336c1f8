package cn.mingchu.jobs.kitchen.judge;

import java.util.function.Consumer;

/**
 * Tells what is new, and nothing twice: keeps what was last said of each episode, and says only
 * what differs, as its next revision.
 */
public final class Ledger implements Consumer<KitchenFinding> {

  private final ToldFindings told;
  private final Consumer<KitchenFinding> say;

  /** A ledger over what was told before. */
  public Ledger(ToldFindings told, Consumer<KitchenFinding> say) {
    this.told = told;
    this.say = say;
  }

  /** Tells what the readings say. */
  @Override
  public void accept(KitchenFinding statement) {
    tell(statement, Told.Cause.READINGS);
  }

  void tell(KitchenFinding statement, Told.Cause cause) {
    Told before = told.told(statement.findingId());
    if (before == null || !before.says(statement)) {
      int revision = before == null ? 1 : before.finding().revision() + 1;
      KitchenFinding next = statement.asRevision(revision);
      told.keep(new Told(cause, next));
      say.accept(next);
    }
  }

  /** Takes back what was told; that it was told stays visible. */
  public void withdraw(String findingId) {
    Told one = told.told(findingId);
    if (one != null) {
      tell(one.finding().withdrawn(), one.cause());
    }
  }

  /** Tells that what is open ended where it was: nothing more will be heard of the device. */
  public void endAll(Moment lastHeard) {
    for (Told one : told.told()) {
      KitchenFinding finding = one.finding();
      if (one.isOpen()) {
        tell(
            finding.ended(
                finding.severity(),
                Math.max(finding.decidedTime(), lastHeard.eventTime()),
                lastHeard,
                finding.worstHundredths(),
                finding.evidence()),
            one.cause());
      }
    }
  }

  /** Forgets what cannot change any more: what is over and was decided before a moment. */
  void forgetUntil(long eventTime) {
    for (Told one : told.told()) {
      if (!one.isOpen() && one.finding().decidedTime() < eventTime) {
        told.dropTold(one.finding().findingId());
      }
    }
  }
}
