package cn.mingchu.simulator.plan;

import cn.mingchu.simulator.fault.FaultKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many faults of a kind, as asked for on the command line: {@code gas-leak:3}, or {@code
 * price12}.
 *
 * @param percent how much it is; means something for {@link FaultKind#PRICE_PADDING}, {@link
 *     FaultKind#PRICE_DRIFT}, {@link FaultKind#SKIMMING}, {@link FaultKind#GHOST_DINERS}, {@link
 *     FaultKind#THIN_MENU}, {@link FaultKind#STORE_THEFT}, {@link FaultKind#SUBSIDY_SHORT}, {@link
 *     FaultKind#NO_COMPANION}, {@link FaultKind#NO_SAMPLE} and {@link FaultKind#LATE_PAPERS} only
 */
public record FaultRequest(FaultKind kind, int count, int percent) {

  private static final int MAX_COUNT = 100_000;
  private static final int USUAL_PERCENT = 10;

  /** Less than what is told at once as far above the market. */
  private static final int USUAL_DRIFT = 9;

  /** Of what boarders should eat, what is left is worth less than the subsidy. */
  private static final int USUAL_SHORTFALL = 45;

  /** How often a duty is neglected. */
  private static final int USUAL_NEGLECT = 50;

  private static final Pattern SIZED =
      Pattern.compile("(price|drift|skim|ghosts|thin|theft|subsidy)([1-9][0-9]?)");

  public FaultRequest {
    if (count < 1 || count > MAX_COUNT) {
      throw new IllegalArgumentException(
          "the count of " + kind.slug() + " must be 1 to " + MAX_COUNT + ", was " + count);
    }
  }

  /** So many faults of a kind. */
  public FaultRequest(FaultKind kind, int count) {
    this(kind, count, usualPercent(kind));
  }

  /** Reads {@code kind} or {@code kind:count}; says in one sentence what is wrong with others. */
  public static FaultRequest parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return of(text, 1);
    }
    String count = text.substring(colon + 1);
    if (!count.matches("[0-9]{1,6}")) {
      throw new IllegalArgumentException(
          "the count in \"" + text + "\" must be a number, was \"" + count + "\"");
    }
    return of(text.substring(0, colon), Integer.parseInt(count));
  }

  private static int usualPercent(FaultKind kind) {
    return switch (kind) {
      case PRICE_DRIFT -> USUAL_DRIFT;
      case SUBSIDY_SHORT -> USUAL_SHORTFALL;
      case NO_COMPANION, NO_SAMPLE, LATE_PAPERS -> USUAL_NEGLECT;
      default -> USUAL_PERCENT;
    };
  }

  private static FaultRequest of(String name, int count) {
    Matcher sized = SIZED.matcher(name);
    if (!sized.matches()) {
      return new FaultRequest(FaultKind.of(name), count);
    }
    FaultKind kind =
        switch (sized.group(1)) {
          case "price" -> FaultKind.PRICE_PADDING;
          case "drift" -> FaultKind.PRICE_DRIFT;
          case "theft" -> FaultKind.STORE_THEFT;
          case "subsidy" -> FaultKind.SUBSIDY_SHORT;
          case "skim" -> FaultKind.SKIMMING;
          case "thin" -> FaultKind.THIN_MENU;
          default -> FaultKind.GHOST_DINERS;
        };
    return new FaultRequest(kind, count, Integer.parseInt(sized.group(2)));
  }
}
