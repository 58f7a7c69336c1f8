package cn.mingchu.jobs.trace.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.kitchen.judge.SettingFor;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.FoodKind;
import cn.mingchu.schemas.event.Keeping;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a paper's faults become by settings and corrections. */
class PaperJudgeTest {

  private static final String SCHOOL = "2151000001";
  private static final Instant MORNING = Instant.parse("2026-03-02T00:00:00Z");

  private final List<String> told = new ArrayList<>();
  private final PaperBook book = new PaperBook();
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
        SupplyPapers.delivery(delivery(revision, surface, at, ingredient), 0, 7),
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

  private static Delivery delivery(int revision, int surface, Instant at, String ingredient) {
    return Delivery.newBuilder()
        .setHeader(
            EventHeader.newBuilder()
                .setEventId(new UUID(1, revision))
                .setEventTime(at)
                .setRecordedTime(at)
                .setIngestTime(at)
                .setSource("key")
                .setSchoolId(SCHOOL)
                .setRegionCode("511702")
                .build())
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
