package cn.mingchu.launcher.command;

import cn.mingchu.launcher.client.Receipt;
import cn.mingchu.launcher.client.RefusedLine;
import cn.mingchu.launcher.dispatch.Answers;
import cn.mingchu.launcher.recording.RecordedEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What was sent so far and how it was answered; now and then tells how far it is, and of each
 * reason to refuse an event where the first such events stand.
 */
final class Sent implements Answers {

  private static final long EVERY = 10_000;
  private static final int TOLD_OF_A_REASON = 10;

  private final Consumer<String> progress;
  private final Map<String, Integer> toldOf = new HashMap<>();
  private Receipt receipt = Receipt.empty();

  Sent(Consumer<String> progress) {
    this.progress = progress;
  }

  @Override
  public void answered(Receipt answer) {
    Receipt sum = receipt.plus(answer);
    if (sum.answered() / EVERY > receipt.answered() / EVERY) {
      progress.accept("%,d sent".formatted(sum.answered()));
    }
    receipt = sum;
  }

  @Override
  public void refused(RecordedEvent event, RefusedLine why) {
    int told = toldOf.merge(why.reason(), 1, Integer::sum);
    if (told <= TOLD_OF_A_REASON) {
      progress.accept(
          "%s, line %d was refused: %s".formatted(event.file(), event.line(), why.message()));
    }
    if (told == TOLD_OF_A_REASON) {
      progress.accept("Others that are refused as %s are counted only".formatted(why.reason()));
    }
  }

  /** How many events were sent: the gateway answers each. */
  long total() {
    return receipt.answered();
  }

  Receipt receipt() {
    return receipt;
  }
}
