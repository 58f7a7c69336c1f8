package cn.mingchu.simulator.supply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.StockMovement;
import cn.mingchu.simulator.fraud.BookHabit;
import cn.mingchu.simulator.fraud.BookHabits;
import cn.mingchu.simulator.fraud.Fraud;
import cn.mingchu.simulator.fraud.FraudKind;
import cn.mingchu.simulator.fraud.Frauds;
import cn.mingchu.simulator.world.World;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BookkeepingTest {

  private static final Instant MONDAY = Instant.parse("2026-03-01T16:00:00Z");
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final World WORLD = World.drawn(11, 12);

  @Test
  void aWeekThatIsMadeUpIsWrittenOnItsFridayAsTheTruthSays() {
    SupplyChain chain = chain(FraudKind.MADE_UP_WEEKS);
    List<StockMovement> movements = movements(chain);
    Set<BookHabit> seen = new HashSet<>();

    for (int school = 0; school < WORLD.schools().size(); school++) {
      BookHabits habits = BookHabits.of(WORLD.seed(), chain.frauds().all().get(school));
      List<StockMovement> week = issuedBeforeFridaysSitting(movements, school);
      List<EventHeader> written =
          week.stream()
              .map(StockMovement::getHeader)
              .sorted(Comparator.comparing(EventHeader::getRecordedTime))
              .toList();
      assertThat(written)
          .allSatisfy(
              header -> {
                assertThat(local(header.getRecordedTime()).getDayOfWeek())
                    .isEqualTo(DayOfWeek.FRIDAY);
                assertThat(header.getRecordedTime()).isBefore(header.getIngestTime());
              });
      if (habits.has(BookHabit.IN_A_BURST) && written.size() > 1) {
        seen.add(BookHabit.IN_A_BURST);
        assertThat(
                Duration.between(
                    written.get(0).getRecordedTime(),
                    written.get(written.size() - 1).getRecordedTime()))
            .isLessThan(Duration.ofSeconds(8L * (of(movements, school).size() + 50)));
      }
      if (habits.has(BookHabit.CARELESS_TIMES)) {
        seen.add(BookHabit.CARELESS_TIMES);
        assertThat(week)
            .allMatch(one -> local(one.getHeader().getEventTime()).toLocalTime().getHour() == 6);
      }
      if (habits.has(BookHabit.COPIED_DAYS)) {
        seen.add(BookHabit.COPIED_DAYS);
        List<LocalDate> days =
            week.stream()
                .map(one -> day(one))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.FRIDAY) // it is not over
                .distinct()
                .sorted()
                .toList();
        assertThat(days).hasSizeGreaterThan(1);
        assertThat(days)
            .allSatisfy(day -> assertThat(lots(week, day)).isEqualTo(lots(week, days.get(0))));
      }
    }
    assertThat(seen)
        .contains(BookHabit.IN_A_BURST, BookHabit.COPIED_DAYS, BookHabit.CARELESS_TIMES);
  }

  @Test
  void whatIsOnlyLateIsTrueAndWithinTheBound() {
    List<StockMovement> honest = movements(new SupplyChain(WORLD, MONDAY, end(), List.of()));
    List<StockMovement> late = movements(chain(FraudKind.HONEST_SLOPPINESS));

    assertThat(keys(late)).isEqualTo(keys(honest));
    assertThat(late)
        .allSatisfy(
            one -> {
              EventHeader header = one.getHeader();
              assertThat(Duration.between(header.getEventTime(), header.getIngestTime()))
                  .isLessThan(Duration.ofDays(6));
              assertThat(header.getRecordedTime()).isAfterOrEqualTo(header.getEventTime());
            });
    assertThat(late.stream().filter(one -> delay(one, EventHeader::getRecordedTime) > 24).count())
        .isBetween(late.size() / 10L, late.size() * 3L / 5);
    assertThat(
            late.stream()
                .filter(one -> delay(one, EventHeader::getRecordedTime) <= 24)
                .filter(one -> delay(one, EventHeader::getIngestTime) > 24)
                .count())
        .isGreaterThan(late.size() / 10L);
  }

  @Test
  void theTruthNamesTheHabits() {
    FraudTruth truth = FraudTruth.of(chain(FraudKind.MADE_UP_WEEKS));

    assertThat(truth.canteens())
        .hasSize(WORLD.schools().size())
        .allSatisfy(
            canteen -> {
              assertThat(canteen.kind()).isEqualTo(FraudKind.MADE_UP_WEEKS);
              assertThat(canteen.habits())
                  .startsWith(BookHabit.WRITTEN_ON_FRIDAY)
                  .hasSizeGreaterThan(1);
            });
  }

  private static SupplyChain chain(FraudKind kind) {
    long begin = LocalDate.of(2026, 3, 2).toEpochDay();
    List<Fraud> all =
        IntStream.range(0, WORLD.schools().size())
            .mapToObj(school -> new Fraud(kind, school, begin, 1, null))
            .toList();
    return new SupplyChain(WORLD, MONDAY, end(), List.of()).cheating(new Frauds(all));
  }

  private static Instant end() {
    return MONDAY.plus(Duration.ofDays(7));
  }

  private static List<StockMovement> movements(SupplyChain chain) {
    List<StockMovement> movements = new ArrayList<>();
    chain
        .run()
        .forEachRemaining(
            paper -> {
              if (paper.record() instanceof StockMovement movement) {
                movements.add(movement);
              }
            });
    return movements;
  }

  private static List<StockMovement> issuedBeforeFridaysSitting(
      List<StockMovement> movements, int school) {
    return of(movements, school).stream()
        .filter(one -> one.getKind() == MovementKind.ISSUED)
        .filter(
            one -> {
              ZonedDateTime time = local(one.getHeader().getEventTime());
              return time.getDayOfWeek().getValue() < DayOfWeek.FRIDAY.getValue()
                  || (time.getDayOfWeek() == DayOfWeek.FRIDAY
                      && time.toLocalTime().isBefore(LocalTime.of(15, 0)));
            })
        .toList();
  }

  private static List<StockMovement> of(List<StockMovement> movements, int school) {
    String schoolId = WORLD.schools().get(school).schoolId();
    return movements.stream().filter(one -> one.getSchoolId().equals(schoolId)).toList();
  }

  private static Set<String> lots(List<StockMovement> week, LocalDate day) {
    Set<String> lots = new HashSet<>();
    week.stream().filter(one -> day(one).equals(day)).forEach(one -> lots.add(one.getLotId()));
    return lots;
  }

  /** What a movement says but for its weight, which a coarse scale shows otherwise. */
  private static Set<String> keys(List<StockMovement> movements) {
    Set<String> keys = new HashSet<>();
    for (StockMovement one : movements) {
      keys.add(
          String.join(
              " ",
              one.getSchoolId(),
              one.getMovementId(),
              one.getKind().name(),
              one.getLotId(),
              one.getHeader().getEventTime().toString()));
    }
    return keys;
  }

  private static long delay(StockMovement movement, Function<EventHeader, Instant> until) {
    EventHeader header = movement.getHeader();
    return Duration.between(header.getEventTime(), until.apply(header)).toHours();
  }

  private static LocalDate day(StockMovement movement) {
    return local(movement.getHeader().getEventTime()).toLocalDate();
  }

  private static ZonedDateTime local(Instant moment) {
    return moment.atZone(CHINA);
  }
}
