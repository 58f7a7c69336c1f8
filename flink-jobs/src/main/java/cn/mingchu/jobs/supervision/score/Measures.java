package cn.mingchu.jobs.supervision.score;

import cn.mingchu.jobs.supervision.figure.Figure;
import cn.mingchu.jobs.supervision.figure.Figures;
import cn.mingchu.schemas.event.MeasureKind;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of what was counted. The list is the domain's; how each is taken is a default of
 * ours [D], the rate of access apart, whose words are the reform plan's [V].
 */
public final class Measures {

  private Measures() {}

  /** All that could be measured; what nothing was counted of is absent. */
  public static Map<MeasureKind, Rate> of(Figures figures) {
    Map<MeasureKind, Rate> measured = new EnumMap<>(MeasureKind.class);
    for (MeasureKind kind : MeasureKind.values()) {
      Rate rate = rate(kind, figures);
      if (rate != null) {
        measured.put(kind, rate);
      }
    }
    return measured;
  }

  /** Hundredths of a per cent that are good: the more, the better. */
  static int goodness(MeasureKind kind, Rate rate) {
    return switch (kind) {
      case REPEATED_ALERTS, PRICE_DEVIATION -> rate.basisPointsLeft();
      default -> rate.basisPoints();
    };
  }

  private static @Nullable Rate rate(MeasureKind kind, Figures figures) {
    return switch (kind) {
      case ACCESS -> Rate.of(figures, Figure.SCHOOLS_HEARD, Figure.SCHOOLS);
      case ONLINE -> online(figures);
      case ACKNOWLEDGED_IN_TIME ->
          Rate.against(figures, Figure.ACKNOWLEDGED_IN_TIME, Figure.ACKNOWLEDGED_TOO_LATE);
      case ACTED_IN_TIME -> Rate.against(figures, Figure.ACTED_IN_TIME, Figure.ACTED_TOO_LATE);
      case CLOSED_IN_TIME -> Rate.against(figures, Figure.CLOSED_IN_TIME, Figure.CLOSED_TOO_LATE);
      case FIXES_HELD -> Rate.against(figures, Figure.FIXES_HELD, Figure.FIXES_RECURRED);
      case REPEATED_ALERTS -> Rate.of(figures, Figure.ALERTS_REPEATED, Figure.ALERTS);
      case REAL_ALERTS -> Rate.against(figures, Figure.ALERTS, Figure.ALERTS_FALSE);
      case DUTIES_DONE -> Rate.of(figures, Figure.DUTIES_DONE, Figure.DUTIES);
      case SAMPLES_KEPT -> Rate.of(figures, Figure.SAMPLES_KEPT, Figure.SAMPLES);
      case LOTS_TRACED -> Rate.of(figures, Figure.LOTS_TRACED, Figure.LOTS);
      case RECIPE_IN_BAND -> Rate.of(figures, Figure.FOOD_GROUPS_IN_BAND, Figure.FOOD_GROUPS);
      case PRICE_DEVIATION -> Rate.of(figures, Figure.FEN_OVERPAID, Figure.FEN_PAID);
      case ENTRIES_IN_TIME -> Rate.of(figures, Figure.ENTRIES_IN_TIME, Figure.ENTRIES);
      case PUBLIC_DUTIES_DONE -> Rate.of(figures, Figure.PUBLIC_DUTIES_DONE, Figure.PUBLIC_DUTIES);
      case SATISFACTION -> Rate.of(figures, Figure.RATINGS_SATISFIED, Figure.RATINGS);
      case COMPLAINTS_CLOSED ->
          Rate.of(figures, Figure.COMPLAINTS_ANSWERED_IN_TIME, Figure.COMPLAINTS);
      case OTHER_MEASURE -> null;
    };
  }

  private static @Nullable Rate online(Figures figures) {
    Rate overTime = Rate.of(figures, Figure.DEVICE_MINUTES_ON_LINE, Figure.DEVICE_MINUTES);
    return overTime == null ? Rate.of(figures, Figure.DEVICES_ON_LINE, Figure.DEVICES) : overTime;
  }
}
