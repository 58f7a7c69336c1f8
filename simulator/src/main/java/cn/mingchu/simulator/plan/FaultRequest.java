package cn.mingchu.simulator.plan;

import cn.mingchu.simulator.fault.FaultKind;

/** So many faults of a kind, as asked for on the command line: {@code gas-leak:3}. */
public record FaultRequest(FaultKind kind, int count) {

  private static final int MAX_COUNT = 100_000;

  public FaultRequest {
    if (count < 1 || count > MAX_COUNT) {
      throw new IllegalArgumentException(
          "the count of " + kind.slug() + " must be 1 to " + MAX_COUNT + ", was " + count);
    }
  }

  /** Reads {@code kind} or {@code kind:count}; says in one sentence what is wrong with others. */
  public static FaultRequest parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return new FaultRequest(FaultKind.of(text), 1);
    }
    String count = text.substring(colon + 1);
    if (!count.matches("[0-9]{1,6}")) {
      throw new IllegalArgumentException(
          "the count in \"" + text + "\" must be a number, was \"" + count + "\"");
    }
    return new FaultRequest(FaultKind.of(text.substring(0, colon)), Integer.parseInt(count));
  }
}
