package cn.mingchu.portal.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When reports are made, and what is told in them. None of the numbers is a law's.
 *
 * @param weeklyAt such as 08:00, on the Monday after a week, in Shanghai
 * @param tenDaysAt on the 1st, the 11th and the 21st
 * @param monthlyAt on the 1st
 * @param lookBack how long ago a period may have ended whose report is still made by itself, as
 *     after the portal was down; from 1 day
 * @param periods how many periods are compared in the course of a node, from 2 to 60
 * @param leastChange from how many percentage points on a rise or fall is told of, from 1 to 100
 * @param leastWhole of how much a rate has to be to be compared at all, from 1
 * @param mostChanges so many rises and so many falls at most, from 1
 * @param font a file with a font for Chinese, for PDF; null to look where systems put theirs
 */
public record ReportSettings(
    @DefaultValue("08:00") String weeklyAt,
    @DefaultValue("08:00") String tenDaysAt,
    @DefaultValue("08:00") String monthlyAt,
    @DefaultValue("45d") Duration lookBack,
    @DefaultValue("8") int periods,
    @DefaultValue("5") int leastChange,
    @DefaultValue("20") long leastWhole,
    @DefaultValue("10") int mostChanges,
    @Nullable Path font) {

  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final int MOST_PERIODS = 60;
  private static final int HUNDRED = 100;

  /** What is so where nothing is set. Made of what stands above. */
  public static final ReportSettings DEFAULTS =
      new ReportSettings("08:00", "08:00", "08:00", Duration.ofDays(45), 8, 5, 20, 10, null);

  public ReportSettings {
    requireTime("weekly-at", weeklyAt);
    requireTime("ten-days-at", tenDaysAt);
    requireTime("monthly-at", monthlyAt);
    require(
        lookBack.compareTo(Duration.ofDays(1)) >= 0,
        "look-back",
        lookBack,
        "must be at least 1 day");
    require(periods >= 2 && periods <= MOST_PERIODS, "periods", periods, "must be from 2 to 60");
    require(
        leastChange >= 1 && leastChange <= HUNDRED,
        "least-change",
        leastChange,
        "must be from 1 to 100");
    require(leastWhole >= 1, "least-whole", leastWhole, "must be at least 1");
    require(mostChanges >= 1, "most-changes", mostChanges, "must be at least 1");
    font = font == null || font.toString().isBlank() ? null : font;
  }

  private static void requireTime(String name, String text) {
    require(TIME.matcher(text).matches(), name, text, "must be like \"08:00\", in quotes");
  }

  private static void require(boolean so, String name, Object value, String otherwise) {
    PortalSettings.require(so, "reports." + name, value, otherwise);
  }
}
