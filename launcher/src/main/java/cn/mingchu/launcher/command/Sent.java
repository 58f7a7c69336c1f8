package cn.mingchu.launcher.command;

import cn.mingchu.launcher.client.Receipt;
import java.util.function.Consumer;

/** What was sent so far and how it was answered; now and then tells how far it is. */
final class Sent {

  private static final long EVERY = 10_000;

  private final Consumer<String> progress;
  private Receipt receipt = Receipt.empty();

  Sent(Consumer<String> progress) {
    this.progress = progress;
  }

  void add(Receipt answer) {
    Receipt sum = receipt.plus(answer);
    if (sum.answered() / EVERY > receipt.answered() / EVERY) {
      progress.accept("%,d sent".formatted(sum.answered()));
    }
    receipt = sum;
  }

  /** How many events were sent: the gateway answers each. */
  long total() {
    return receipt.answered();
  }

  Receipt receipt() {
    return receipt;
  }
}
