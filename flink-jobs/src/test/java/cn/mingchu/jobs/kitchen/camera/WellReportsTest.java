package cn.mingchu.jobs.kitchen.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WellReportsTest {

  /** Against two lines of plain sorting. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void keepTheFirstAndTheLastOfEachMinute(long seed) {
    Random random = new Random(seed);
    WellReports reports = new WellReports();
    TreeMap<Long, Long> all = new TreeMap<>();
    for (int i = 0; i < 2_000; i++) {
      long date = 1_000L * random.nextInt(6_000) - 600_000;
      long ingestTime = date + random.nextInt(5_000) - 1_000;
      reports.add(date, ingestTime);
      all.merge(date, ingestTime, Math::min);
    }

    List<Long> wanted = new ArrayList<>(all.keySet());
    wanted.removeIf(
        date -> isOfMinute(all.lowerKey(date), date) && isOfMinute(all.higherKey(date), date));
    assertThat(dates(reports)).isEqualTo(wanted);
    for (int place = 0; place < reports.size(); place++) {
      assertThat(reports.ingestTime(place)).isEqualTo(all.get(reports.date(place)));
    }
  }

  private static boolean isOfMinute(@Nullable Long other, long date) {
    return other != null && Math.floorDiv(other, 60_000L) == Math.floorDiv(date, 60_000L);
  }

  private static List<Long> dates(WellReports reports) {
    List<Long> dates = new ArrayList<>();
    for (int place = 0; place < reports.size(); place++) {
      dates.add(reports.date(place));
    }
    return dates;
  }
}
