package cn.mingchu.jobs.kitchen.judge;

import java.util.function.Consumer;

/**
 * Tells what is new, and nothing twice: keeps what was last said of each episode, and says only
 * what differs, as its next revision.
 */
final class Ledger implements Consumer<KitchenFinding> {

  private final Dossier dossier;
  private final Consumer<KitchenFinding> say;

  Ledger(Dossier dossier, Consumer<KitchenFinding> say) {
    this.dossier = dossier;
    this.say = say;
  }

  /** Tells what the readings say. */
  @Override
  public void accept(KitchenFinding statement) {
    tell(statement, Told.Cause.READINGS);
  }

  void tell(KitchenFinding statement, Told.Cause cause) {
    Told before = dossier.told(statement.findingId());
    if (before == null || !before.says(statement)) {
      int revision = before == null ? 1 : before.finding().revision() + 1;
      KitchenFinding next = statement.asRevision(revision);
      dossier.keep(new Told(cause, next));
      say.accept(next);
    }
  }

  /** Takes back what was told; that it was told stays visible. */
  void withdraw(String findingId) {
    Told told = dossier.told(findingId);
    if (told != null) {
      tell(told.finding().withdrawn(), told.cause());
    }
  }

  /** Forgets what cannot change any more: what is over and was decided before a moment. */
  void forgetUntil(long eventTime) {
    for (Told told : dossier.told()) {
      if (!told.isOpen() && told.finding().decidedTime() < eventTime) {
        dossier.dropTold(told.finding().findingId());
      }
    }
  }
}
