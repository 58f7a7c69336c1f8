package cn.mingchu.jobs.stock.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.rules.ReleasedStockRules;
import cn.mingchu.schemas.event.FindingStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One school in March: kilograms of pork, and what is paid for each. */
class MoneyJudgeTest {

  /** The share at which a supplier has too much, in the last purchase of twenty. */
  @ParameterizedTest(name = "{0} fen")
  @CsvSource({"6000, false", "6001, true"})
  void tellsWhoGetsMoreThanThreeFifthsOfAMonth(long fen, boolean isTold) {
    Bursary school = boughtOften(19, 4_000).paid("last", "butcher", 19, fen);

    school.timePassesTo(Bursary.JUDGED);

    assertThat(school.standing())
        .isEqualTo(
            isTold
                ? List.of("SUPPLIER_CONCENTRATION BLUE butcher day 1..32 1000 g 6001 fen")
                : List.of());
  }

  @Test
  void saysNothingOfAMonthInWhichNextToNothingWasBought() {
    Bursary school = boughtOften(18, 1).paid("last", "butcher", 19, 90_000);

    school.timePassesTo(Bursary.JUDGED);

    assertThat(school.standing()).isEmpty();
  }

  @Test
  void waitsUntilNoPaperOfTheMonthCanCome() {
    Bursary school = boughtOften(19, 4_000).paid("last", "butcher", 19, 90_000);

    school.timePassesTo(Bursary.JUDGED - 1);
    assertThat(school.said()).isEmpty();
    assertThat(school.book().nextChange()).isEqualTo(Bursary.JUDGED);
    school.timePassesTo(Bursary.JUDGED);

    assertThat(school.said()).hasSize(1);
    assertThat(school.said().get(0).episode().decidedIngestTime()).isEqualTo(Bursary.JUDGED);
  }

  @Test
  void takesItBackWithAPaperThatComesLateWhereTheCountyWaitsLess() {
    Bursary school =
        new Bursary(
            new ReleasedStockRules(
                List.of(Bursary.set("SUPPLIER_CONCENTRATION", Map.of("grace", "PT24H")))),
            Programme.NONE);
    for (int i = 0; i < 20; i++) {
      school.paid("pork-" + i, "butcher", 10, 100);
    }
    school.timePassesTo(Bursary.at(33));

    school.paid("late", "late", "farmer", Bursary.at(31), 2_000, Bursary.at(34));

    assertThat(school.said())
        .extracting(BookFinding::ruleId, BookFinding::revision, BookFinding::status)
        .containsExactly(
            tuple("SUPPLIER_CONCENTRATION", 1, FindingStatus.CLOSED),
            tuple("SUPPLIER_CONCENTRATION", 2, FindingStatus.WITHDRAWN));
  }

  /** From nine tenths of the sum on, and below the sum. */
  @ParameterizedTest(name = "{0} fen")
  @CsvSource({"899999, false", "900000, true", "999999, true", "1000000, false"})
  void tellsThreeOrdersJustUnderTheTenderLimit(long fen, boolean isTold) {
    Bursary school =
        new Bursary().paid("one", "butcher", 2, 950_000).paid("two", "butcher", 3, 950_000);
    assertThat(school.said()).isEmpty();

    school.paid("three", "butcher", 4, fen);

    assertThat(school.standing())
        .isEqualTo(
            isTold
                ? List.of(
                    "ORDER_SPLITTING ORANGE butcher 猪肉 day 2..4 3000 g %d fen"
                        .formatted(1_900_000 + fen))
                : List.of());
  }

  @ParameterizedTest(name = "{0} ms later")
  @CsvSource({"0, true", "1, false"})
  void tellsThoseOfAWeek(long later, boolean isTold) {
    Bursary school =
        new Bursary().paid("one", "butcher", 2, 950_000).paid("two", "butcher", 3, 950_000);
    long time = Bursary.at(9) + later;

    school.paid("three", "three", "butcher", time, 950_000, time);

    assertThat(school.standing()).hasSize(isTold ? 1 : 0);
  }

  @Test
  void takesPartsOfOneOrderForOne() {
    Bursary school =
        new Bursary().paid("one", "butcher", 2, 950_000).paid("two", "butcher", 3, 950_000);
    for (int part = 1; part <= 3; part++) {
      school.paid(
          "part-" + part,
          "order-7",
          "butcher",
          Bursary.at(3 + part),
          310_000,
          Bursary.at(3 + part));
    }
    assertThat(school.standing()).hasSize(1);

    school.paid("part-4", "order-7", "butcher", Bursary.at(7), 310_000, Bursary.at(7));

    assertThat(school.standing()).isEmpty();
  }

  @Test
  void asksForOneSupplierAndOneThing() {
    Bursary school =
        new Bursary()
            .paid("one", "butcher", 2, 950_000)
            .paid("two", "butcher", 3, 950_000)
            .paid("three", "farmer", 4, 950_000);

    assertThat(school.said()).isEmpty();
  }

  @Test
  void knowsNoTenderLimitWhereNoneIsSet() {
    Bursary school = new Bursary(new ReleasedStockRules(), Programme.NONE);
    for (int day = 2; day < 9; day++) {
      school.paid("pork-" + day, "butcher", day, 950_000);
    }

    assertThat(school.said()).isEmpty();
    assertThat(school.book().orders).isEmpty();
  }

  @Test
  void takesASplitBackWithACorrection() {
    Bursary school =
        new Bursary()
            .paid("one", "butcher", 2, 950_000)
            .paid("two", "butcher", 3, 950_000)
            .paid("three", "butcher", 4, 950_000);

    school.paid("two", "butcher", 3, 95_000);

    assertThat(school.said())
        .extracting(BookFinding::revision, BookFinding::status)
        .containsExactly(tuple(1, FindingStatus.CLOSED), tuple(2, FindingStatus.WITHDRAWN));
  }

  /** Five yuan a child a day, for a hundred children. */
  @ParameterizedTest(name = "{0} fen")
  @CsvSource({"50000, false", "49999, true"})
  void tellsThatFoodIsWorthLessThanTheSubsidy(long fen, boolean isTold) {
    Bursary school = new Bursary().ate(2, 100, 50_000L).ate(3, 100, fen);

    school.timePassesTo(Bursary.JUDGED);

    assertThat(school.standing())
        .isEqualTo(
            isTold ? List.of("SUBSIDY_SHORTFALL ORANGE 2026-03 day 1..32 0 g 1 fen") : List.of());
  }

  @Test
  void leavesOutDaysOfWhichItIsNotKnown() {
    Bursary school = new Bursary().ate(2, 100, 40_000L).ate(3, 100, null);
    school.timePassesTo(Bursary.JUDGED);
    assertThat(school.standing())
        .containsExactly("SUBSIDY_SHORTFALL ORANGE 2026-03 day 1..32 0 g 10000 fen");

    school.hear(Bursary.meal("lunch-4", 1, Bursary.at(4), 100, null, Bursary.JUDGED + 1));

    assertThat(school.standing()).isEmpty();
  }

  @Test
  void asksNothingOfASchoolThatTheProgrammeDoesNotPayFor() {
    Bursary school = new Bursary(Bursary.RULES, Programme.NONE).ate(2, 100, 1L);
    school.timePassesTo(Bursary.JUDGED);
    assertThat(school.standing()).isEmpty();

    school.enrolled(true, 11);
    assertThat(school.standing()).hasSize(1);
    school.enrolled(false, 12);

    assertThat(school.standing()).isEmpty();
  }

  @Test
  void goesByWhatTheRegisterSaidLast() {
    Bursary school = new Bursary().ate(2, 100, 1L);

    school.enrolled(false, 9).timePassesTo(Bursary.JUDGED);
    assertThat(school.standing()).as("known when the job was started").hasSize(1);
    school.enrolled(false, 12).enrolled(true, 11);

    assertThat(school.standing()).isEmpty();
  }

  @Test
  void closesAMonthForGood() {
    Bursary school = boughtOften(19, 4_000).paid("last", "butcher", 19, 90_000);
    school.close(Bursary.at(60));
    assertThat(school.said()).hasSize(1);

    assertThat(school.hear(payment("last", Bursary.at(19)))).isEqualTo(MoneyJudge.Reception.LATE);
    assertThat(school.hear(Bursary.meal("lunch", 1, Bursary.at(31), 1, 1L, Bursary.at(60))))
        .isEqualTo(MoneyJudge.Reception.LATE);
    school.close(Bursary.at(80));

    assertThat(school.said()).hasSize(1);
    assertThat(school.book().isForgettable()).isTrue();
  }

  private static Payment payment(String id, long time) {
    return new Payment(
        Bursary.purchase(id, 2, true, "butcher", "猪肉", id, time, 1_000, 1, Bursary.at(60)));
  }

  /** Of each purchase as much is paid to one of two others, so that neither has too much. */
  private static Bursary boughtOften(int times, long fen) {
    Bursary school = new Bursary();
    for (int i = 0; i < times; i++) {
      long due = i == 0 ? fen - (times - 1) : 1;
      school.paid("pork-" + i, i % 2 == 0 ? "farmer" : "mill", 1 + i, due);
    }
    return school;
  }
}
