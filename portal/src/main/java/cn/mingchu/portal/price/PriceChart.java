package cn.mingchu.portal.price;

import cn.mingchu.portal.page.DaySpan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The prices of an ingredient, day by day, drawn without a script. Days of which nothing is known
 * break the lines.
 *
 * @param quoted what an office has found, as the paths of an SVG
 * @param others what other schools paid, likewise
 * @param dots what the school paid
 * @param topFen the price at the upper edge
 * @param bottomFen that at the lower edge
 */
record PriceChart(
    List<String> quoted, List<String> others, List<Dot> dots, long topFen, long bottomFen) {

  static final int WIDTH = 1_000;
  static final int HEIGHT = 300;

  /** What is free above and below, in per cent of what the prices span. */
  private static final int MARGIN = 10;

  private static final int WHOLE = 100;

  /**
   * A price that was paid.
   *
   * @param x from 0 to 1000
   * @param y from 0, above, to 300
   */
  record Dot(long x, long y, PricedLot lot) {

    /** How it stands out: a slip, too dear, or not at all. */
    public String look() {
      if (lot.isSlip()) {
        return "slip";
      }
      return lot.tooMuchFen() == null ? "fair" : "dear";
    }
  }

  /** The chart of what was paid on some days; mistyped prices lie at its edge. */
  static PriceChart of(IngredientPrices prices, DaySpan span) {
    List<Long> drawn =
        Stream.concat(
                prices.days().stream()
                    .flatMap(day -> Stream.of(day.quotedFen(), day.othersFen()))
                    .flatMap(Stream::ofNullable),
                prices.lots().stream()
                    .filter(lot -> !lot.isSlip())
                    .map(lot -> lot.purchase().priceFen()))
            .toList();
    List<Long> shown =
        drawn.isEmpty()
            ? prices.lots().stream().map(lot -> lot.purchase().priceFen()).toList()
            : drawn;
    long most = shown.stream().mapToLong(Long::longValue).max().orElseThrow();
    long least = shown.stream().mapToLong(Long::longValue).min().orElseThrow();
    long margin = Math.max(1, (most - least) * MARGIN / WHOLE);
    Axes axes = new Axes(span, Math.max(0, least - margin), most + margin);
    return new PriceChart(
        axes.lines(prices.days(), DayPrice::quotedFen),
        axes.lines(prices.days(), DayPrice::othersFen),
        prices.lots().stream().map(axes::dot).toList(),
        axes.top(),
        axes.bottom());
  }

  private record Axes(DaySpan span, long bottom, long top) {

    private long x(LocalDate day) {
      long days = ChronoUnit.DAYS.between(span.from(), span.to()) + 1;
      return (2 * ChronoUnit.DAYS.between(span.from(), day) + 1) * WIDTH / (2 * days);
    }

    private long y(long fen) {
      long inside = Math.max(bottom, Math.min(top, fen));
      return (top - inside) * HEIGHT / (top - bottom);
    }

    private Dot dot(PricedLot lot) {
      return new Dot(x(lot.purchase().day()), y(lot.purchase().priceFen()), lot);
    }

    /** A path for each stretch of days that follow one another. */
    private List<String> lines(List<DayPrice> days, Function<DayPrice, @Nullable Long> fen) {
      List<String> lines = new ArrayList<>();
      StringBuilder line = new StringBuilder();
      LocalDate before = null;
      for (DayPrice day : days) {
        Long price = fen.apply(day);
        if (price == null) {
          continue;
        }
        boolean goesOn = before != null && before.plusDays(1).equals(day.day());
        if (!goesOn && !line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
        }
        long half = half();
        line.append(line.isEmpty() ? "M" : " L").append(x(day.day()) - half);
        line.append(' ').append(y(price)).append(" H").append(x(day.day()) + half);
        before = day.day();
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
      }
      return lines;
    }

    /** Half a day. */
    private long half() {
      return WIDTH / (2 * (ChronoUnit.DAYS.between(span.from(), span.to()) + 1));
    }
  }

  /** The prices at four heights, the highest first. */
  public List<Long> scale() {
    return LongStream.rangeClosed(0, 3)
        .map(i -> topFen - i * (topFen - bottomFen) / 3)
        .boxed()
        .toList();
  }
}
