package cn.mingchu.jobs.trace.drill;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.trace.book.Drill;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrillOfficeTest {

  private static final String COUNTY = "511702";
  private static final LocalDate MARCH_3 = LocalDate.of(2026, 3, 3);

  /** Two in the morning in Shanghai. */
  private static final long NIGHT = Instant.parse("2026-03-02T18:00:00Z").toEpochMilli();

  private static final long DAY = 24 * 3_600_000L;
  private static final long LONG_AGO = Long.MIN_VALUE;

  private final DrillOffice office = new DrillOffice(DrillPlan.USUAL);
  private final List<IssuedDrill> issued = new ArrayList<>();
  private final DrawBook book = new DrawBook(COUNTY);

  @Test
  void drawsTheOnlyLotThereIs() {
    hear("pork", "猪肉", NIGHT - 1);

    assertThat(office.nextAlarm(book)).isEqualTo(NIGHT);
    office.timePasses(book, NIGHT, issued::add);
    assertThat(issued)
        .containsExactly(new IssuedDrill(new Drill(COUNTY, MARCH_3), "pork", "猪肉", NIGHT));
  }

  @Test
  void whatComesInAtTheVeryMomentTakesPartANightLater() {
    hear("pork", null, NIGHT);

    assertThat(office.nextAlarm(book)).isEqualTo(NIGHT + DAY);
    office.timePasses(book, NIGHT + DAY - 1, issued::add);
    assertThat(issued).isEmpty();
  }

  @Test
  void aLotTakesPartForAWeekAndNotLonger() {
    hear("pork", null, NIGHT - 1);

    office.timePasses(book, NIGHT + 100 * DAY, issued::add);
    assertThat(issued)
        .extracting(one -> one.drill().day())
        .containsExactlyElementsOf(MARCH_3.datesUntil(MARCH_3.plusDays(7)).toList());
    assertThat(book.isEmpty()).isTrue();
    assertThat(office.nextAlarm(book)).isNull();
  }

  @Test
  void whatWasDrawnStaysDrawn() {
    hear("pork", null, NIGHT - 1);
    office.timePasses(book, NIGHT, issued::add);
    for (int lot = 0; lot < 20; lot++) {
      office.hear(book, new DeliveredLot(COUNTY, "late-" + lot, null, NIGHT - 1), NIGHT);
    }
    office.timePasses(book, NIGHT + 1, issued::add);

    assertThat(issued).extracting(IssuedDrill::lotId).containsExactly("pork");
  }

  /** Lots that come before some of the nights, under several names and several times. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void ignoresTheOrderOfArrival(long seed) throws Exception {
    List<DeliveredLot> lots = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      lots.add(
          new DeliveredLot(
              COUNTY,
              "lot-" + i % 25,
              i % 3 == 0 ? null : "name-" + i % 2,
              NIGHT - 3 * DAY + i * DAY / 10));
    }
    List<IssuedDrill> wanted = issued(lots);
    Random random = new Random(seed);
    List<DeliveredLot> shuffled = new ArrayList<>(lots);
    IntStream.range(0, 30).forEach(i -> shuffled.add(lots.get(random.nextInt(lots.size()))));
    Collections.shuffle(shuffled, random);

    assertThat(issued(shuffled)).isEqualTo(wanted);
    assertThat(wanted).hasSizeGreaterThan(9);
  }

  @Test
  void anyLotIsAsLikelyAsAnyOther() {
    Map<String, Integer> drawn = new TreeMap<>();
    for (int night = 0; night < 1_000; night++) {
      DrawBook one = new DrawBook(COUNTY);
      for (int lot = 0; lot < 10; lot++) {
        office.hear(
            one, new DeliveredLot(COUNTY, "lot-" + lot, null, NIGHT - 1 + night * DAY), LONG_AGO);
      }
      office.timePasses(
          one, NIGHT + night * DAY, drill -> drawn.merge(drill.lotId(), 1, Integer::sum));
    }

    assertThat(drawn).hasSize(10);
    assertThat(drawn.values()).allMatch(times -> times > 70 && times < 130);
  }

  @Test
  void countiesDrawEachForThemselves() {
    List<String> here = new ArrayList<>();
    List<String> there = new ArrayList<>();
    for (DrawBook county : List.of(book, new DrawBook("511703"))) {
      for (int lot = 0; lot < 50; lot++) {
        DeliveredLot one = new DeliveredLot(county.regionCode, "lot-" + lot, null, NIGHT - 1);
        office.hear(county, one, LONG_AGO);
      }
      office.timePasses(
          county,
          NIGHT + 6 * DAY,
          drill -> (county.equals(book) ? here : there).add(drill.lotId()));
    }

    assertThat(here).hasSize(7).isNotEqualTo(there);
  }

  private static List<IssuedDrill> issued(List<DeliveredLot> lots) {
    DrillOffice office = new DrillOffice(DrillPlan.USUAL);
    List<IssuedDrill> issued = new ArrayList<>();
    DrawBook book = new DrawBook(COUNTY);
    for (DeliveredLot lot : lots) {
      office.hear(book, lot, LONG_AGO);
      book = Checkpointed.restored(new DrawBookForm(), book);
    }
    office.timePasses(book, NIGHT + 100 * DAY, issued::add);
    return issued;
  }

  private void hear(String lotId, @Nullable String name, long ingestTime) {
    office.hear(book, new DeliveredLot(COUNTY, lotId, name, ingestTime), LONG_AGO);
  }
}
