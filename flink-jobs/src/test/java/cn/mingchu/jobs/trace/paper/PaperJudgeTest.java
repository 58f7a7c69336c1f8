package cn.mingchu.jobs.trace.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.kitchen.judge.SettingFor;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.FoodKind;
import cn.mingchu.schemas.event.Keeping;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.event.StockMovement;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a paper's faults become by settings and corrections. */
class PaperJudgeTest {

  private static final String SCHOOL = "2151000001";
  private static final Instant MORNING = Instant.parse("2026-03-02T00:00:00Z");

  private final List<String> told = new ArrayList<>();
  private PaperBook book = new PaperBook();
  private PaperJudge judge = new PaperJudge(SchoolRules.released());

  @Test
  void warmFishIsAFault() {
    hear(1, 900, MORNING);

    assertThat(told).containsExactly("1 RECEIVE_CHILLED_WARM stands, 900 above 700");
  }

  @Test
  void aCorrectionTakesItBack() {
    hear(1, 900, MORNING);
    hear(2, 300, MORNING);

    assertThat(told)
        .containsExactly(
            "1 RECEIVE_CHILLED_WARM stands, 900 above 700",
            "2 RECEIVE_CHILLED_WARM falls, 900 above 700");
  }

  @Test
  void whatWasCorrectedBeforeItCameIsNeverTold() {
    hear(2, 300, MORNING);
    hear(1, 900, MORNING);

    assertThat(told).isEmpty();
  }

  @Test
  void aCountyMayBeStricterFromADayOn() {
    judge = judgeBy(stricter("511702").setEffectiveFrom(MORNING).build());
    hear(1, 501, MORNING);

    assertThat(told).containsExactly("1 RECEIVE_CHILLED_WARM stands, 501 above 500");
  }

  @Test
  void aSettingBindsNobodyBeforeItsDayOrElsewhere() {
    judge = judgeBy(stricter("511702").setEffectiveFrom(MORNING.plusMillis(1)).build());
    hear(1, 501, MORNING);
    judge = judgeBy(stricter("511703").setEffectiveFrom(MORNING).build());
    hear(2, 501, MORNING);

    assertThat(told).isEmpty();
  }

  @Test
  void aRuleThatTheProvinceSwitchedOffSaysNothing() {
    RuleSetting off =
        SettingFor.rule("RECEIVE_CHILLED_WARM", Map.of())
            .setScope("51")
            .setEnabled(false)
            .setEffectiveFrom(MORNING)
            .build();
    judge = judgeBy(off);
    hear(1, 2_000, MORNING);
    judge =
        judgeBy(
            SettingFor.rule("PROHIBITED_FOOD_K12", Map.of())
                .setScope("51")
                .setEnabled(false)
                .setEffectiveFrom(MORNING)
                .build());
    hear(2, 300, MORNING, "四季豆");

    assertThat(told).isEmpty();
  }

  @Test
  void nothingWasWrongBeforeTheRuleWasInForce() {
    hear(1, 2_000, Instant.parse("2018-09-30T15:59:59.999Z"));

    assertThat(told).isEmpty();
  }

  @ParameterizedTest(name = "{0} entered {1} after it")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          delivery    | PT24H0.001S | TRACE_LATE PT24H to PT24H0.001S
          delivery    | PT24H       |
          delivery    | PT1M        |
          delivery    | PT72H       | TRACE_LATE PT24H to PT72H
          ISSUED      | PT2H0.001S  | TRACE_LATE PT2H to PT2H0.001S
          ISSUED      | PT2H        |
          ISSUED      | PT1M        |
          DISCARDED   | PT72H       | TRACE_LATE PT2H to PT72H
          SENT_BACK   | PT72H       | TRACE_LATE PT2H to PT72H
          TRANSFERRED | PT72H       | TRACE_LATE PT2H to PT72H
          RETURNED    | PT72H       |
          COUNTED     | PT72H       |
          """)
  void lateIsWhatIsEnteredAfterItsTime(String what, Duration after, @Nullable String late) {
    hearLate(
        what.equals("delivery")
            ? SupplyPapers.delivery(delivery(1, 300, MORNING, "鲫鱼", after), 0, 7)
            : SupplyPapers.movement(movement(MovementKind.valueOf(what), after), 0, 7));

    assertThat(told).isEqualTo(late == null ? List.of() : List.of("1 " + late + " stands"));
  }

  @Test
  void aCorrectionIsNeverLate() {
    hearLate(SupplyPapers.delivery(delivery(1, 300, MORNING, "鲫鱼", Duration.ZERO), 0, 7));
    hearLate(SupplyPapers.delivery(delivery(2, 310, MORNING, "鲫鱼", Duration.ofDays(3)), 0, 7));

    assertThat(told).isEmpty();
  }

  @Test
  void aCorrectionThatOvertakesItIsLateUntilItComes() {
    hearLate(SupplyPapers.delivery(delivery(3, 310, MORNING, "鲫鱼", Duration.ofDays(3)), 0, 7));
    hearLate(SupplyPapers.delivery(delivery(2, 310, MORNING, "鲫鱼", Duration.ofDays(2)), 0, 7));
    hearLate(SupplyPapers.delivery(delivery(2, 310, MORNING, "鲫鱼", Duration.ofDays(2)), 0, 7));
    hearLate(SupplyPapers.delivery(delivery(1, 300, MORNING, "鲫鱼", Duration.ZERO), 0, 7));

    assertThat(told)
        .containsExactly(
            "1 TRACE_LATE PT24H to PT72H stands",
            "2 TRACE_LATE PT24H to PT48H stands",
            "3 TRACE_LATE PT24H to PT48H falls");
  }

  @Test
  void aCorrectedDateMayMakeItLate() {
    hearLate(SupplyPapers.delivery(delivery(1, 300, MORNING, "鲫鱼", Duration.ofHours(20)), 0, 7));
    Instant before = MORNING.minus(Duration.ofHours(10));
    hearLate(SupplyPapers.delivery(delivery(2, 300, before, "鲫鱼", Duration.ofHours(40)), 0, 7));

    assertThat(told).containsExactly("1 TRACE_LATE PT14H to PT20H stands");
  }

  @Test
  void aBookCanBeWrittenDownAtAnyTime() {
    hearLate(SupplyPapers.delivery(delivery(2, 310, MORNING, "鲫鱼", Duration.ofDays(3)), 0, 7));
    book = Checkpointed.restored(new PaperBookForm(), book);
    hearLate(SupplyPapers.delivery(delivery(1, 300, MORNING, "鲫鱼", Duration.ZERO), 0, 7));

    assertThat(told)
        .containsExactly("1 TRACE_LATE PT24H to PT72H stands", "2 TRACE_LATE PT24H to PT72H falls");
  }

  /** Hears when it was late, as times after the morning. */
  private void hearLate(Paper paper) {
    judge.hear(
        book,
        paper,
        (claim, before) -> {
          if (claim instanceof FaultClaim fault) {
            told.add(
                "%d %s %s to %s %s"
                    .formatted(
                        fault.revision(),
                        fault.ruleId(),
                        afterMorning(fault.time()),
                        afterMorning(Objects.requireNonNull(fault.until())),
                        fault.stands() ? "stands" : "falls"));
          }
        });
  }

  private static Duration afterMorning(long time) {
    return Duration.between(MORNING, Instant.ofEpochMilli(time));
  }

  private static StockMovement movement(MovementKind kind, Duration entered) {
    return StockMovement.newBuilder()
        .setHeader(header(1, MORNING, entered))
        .setMovementId("m")
        .setSchoolId(SCHOOL)
        .setKind(kind)
        .setLotId("lot")
        .setGrams(40)
        .setMealId("lunch")
        .setOtherPartyId("farm")
        .build();
  }

  private static RuleSetting.Builder stricter(String scope) {
    return SettingFor.rule("RECEIVE_CHILLED_WARM", Map.of("overLabel", "1")).setScope(scope);
  }

  private static PaperJudge judgeBy(RuleSetting setting) {
    return new PaperJudge(new SchoolRules(new RuleBook(RuleCatalogue.load(), List.of(setting))));
  }

  private void hear(int revision, int surface, Instant at) {
    hear(revision, surface, at, "鲫鱼");
  }

  private void hear(int revision, int surface, Instant at, String ingredient) {
    judge.hear(
        book,
        SupplyPapers.delivery(delivery(revision, surface, at, ingredient, Duration.ZERO), 0, 7),
        (claim, before) -> {
          if (claim instanceof FaultClaim fault) {
            told.add(
                "%d %s %s, %s above %s"
                    .formatted(
                        fault.revision(),
                        fault.ruleId(),
                        fault.stands() ? "stands" : "falls",
                        fault.numbers().worstHundredths(),
                        fault.numbers().limitHundredths()));
          }
        });
  }

  private static EventHeader header(int revision, Instant at, Duration entered) {
    return EventHeader.newBuilder()
        .setEventId(new UUID(1, revision))
        .setEventTime(at)
        .setRecordedTime(at)
        .setIngestTime(at.plus(entered))
        .setSource("key")
        .setSchoolId(SCHOOL)
        .setRegionCode("511702")
        .build();
  }

  private static Delivery delivery(
      int revision, int surface, Instant at, String ingredient, Duration entered) {
    return Delivery.newBuilder()
        .setHeader(header(revision, at, entered))
        .setDeliveryId("d")
        .setRevision(revision)
        .setSchoolId(SCHOOL)
        .setSupplierId("farm")
        .setLines(
            List.of(
                DeliveryLine.newBuilder()
                    .setLotId("lot")
                    .setIngredient(ingredient)
                    .setKind(FoodKind.AQUATIC)
                    .setKeeping(Keeping.CHILLED)
                    .setDeclaredGrams(10)
                    .setWeighedGrams(10)
                    .setSurfaceTemperatureHundredths(surface)
                    .setLabelMaxHundredths(400)
                    .build()))
        .build();
  }
}
