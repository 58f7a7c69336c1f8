package cn.mingchu.jobs.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import cn.mingchu.jobs.kitchen.judge.SettingFor;
import cn.mingchu.jobs.runtime.JobUnderTest;
import cn.mingchu.jobs.runtime.Uids;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.AuditedIngredient;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.EntryDay;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.MealAudit;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.PlanAdvice;
import cn.mingchu.schemas.event.PlanCheck;
import cn.mingchu.schemas.event.PlannedPlate;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.Sign;
import cn.mingchu.schemas.event.StockLevel;
import cn.mingchu.schemas.event.StockMovement;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StockJobIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Set<String> MONEY = Set.of("ORDER_SPLITTING", "SUBSIDY_SHORTFALL");

  private final StorePapers papers = new StorePapers();

  @RegisterExtension
  private final JobUnderTest job = new JobUnderTest(StockJob::define, Map.of(), 1);

  @Test
  void keepsTheBooksOfTwoStoresWhateverComesFirst() throws Exception {
    job.send(Topics.STOCK_MOVEMENTS, papers.moved("issue-1", 1, MovementKind.ISSUED, 7_000, 2));
    job.send(Topics.STOCK_MOVEMENTS, papers.moved("away-1", 1, MovementKind.TRANSFERRED, 2_000, 3));
    job.send(Topics.STOCK_MOVEMENTS, papers.moved("count-1", 1, MovementKind.COUNTED, 500, 4));
    job.send(Topics.DELIVERIES, papers.delivered(1, 10_000));

    job.start();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestLevels())
                    .extracting(
                        StockLevel::getSchoolId,
                        StockLevel::getIngredient,
                        StockLevel::getVarianceGrams,
                        StockLevel::getOnHandGrams)
                    .containsExactly(
                        tuple(StorePapers.SCHOOL, "猪肉", -500L, 500L),
                        tuple(StorePapers.OTHER, null, 0L, 2_000L)));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestFindings())
                    .extracting(
                        Finding::getRuleId,
                        Finding::getSubjectId,
                        finding -> finding.getSeverity().name(),
                        finding -> finding.getStatus().name(),
                        Finding::getGrams)
                    .contains(
                        tuple(
                            "STOCKTAKE_VARIANCE",
                            "pork-1@" + StorePapers.SCHOOL,
                            "ORANGE",
                            "CLOSED",
                            500L)));

    job.send(Topics.DELIVERIES, papers.delivered(2, 9_500));
    job.send(Topics.DELIVERIES, papers.delivered(2, 9_000));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestFindings())
                    .filteredOn(finding -> finding.getRuleId().equals("STOCKTAKE_VARIANCE"))
                    .extracting(finding -> finding.getStatus().name())
                    .containsExactly("WITHDRAWN"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(job.read(Topics.REJECTS, Reject.class))
                    .extracting(Reject::getComponent, Reject::getDetail)
                    .containsExactly(
                        tuple(
                            "stock",
                            "revision 2 of delivery 2151000001 note-1 was told before, by"
                                + " another event; a correction needs a higher revision")));
  }

  @Test
  void tellsHowGoodsCameAndTakesItBackWithACorrection() throws Exception {
    Delivery light =
        Delivery.newBuilder(papers.weighed("note-1", 1, 10_000, 9_000))
            .setReceivers(List.of("K01"))
            .build();
    StockMovement unsigned =
        StockMovement.newBuilder(papers.moved("issue-1", 1, MovementKind.ISSUED, 7_000, 2))
            .setReceiver(null)
            .build();
    job.send(Topics.DELIVERIES, light);
    job.send(Topics.STOCK_MOVEMENTS, unsigned);

    job.start();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestFindings())
                    .filteredOn(finding -> finding.getCauseId() != null)
                    .extracting(
                        Finding::getRuleId,
                        finding -> finding.getSubjectKind().name(),
                        Finding::getSubjectId,
                        Finding::getCauseId,
                        Finding::getGrams,
                        Finding::getFen,
                        Finding::getSigns)
                    .containsExactlyInAnyOrder(
                        tuple(
                            "WEIGHT_MISMATCH",
                            "LOT",
                            "pork-1@2151000001",
                            "delivery 2151000001 note-1 pork-1",
                            1_000L,
                            2_600L,
                            List.of(Sign.SHORT_WEIGHT)),
                        tuple(
                            "DOUBLE_SIGN_MISSING",
                            "SCHOOL",
                            "2151000001",
                            "delivery 2151000001 note-1",
                            9_000L,
                            null,
                            List.of()),
                        tuple(
                            "DOUBLE_SIGN_MISSING",
                            "SCHOOL",
                            "2151000001",
                            "issues 2151000001 2026-03-02",
                            7_000L,
                            null,
                            List.of())));

    job.send(Topics.DELIVERIES, papers.weighed("note-1", 2, 10_000, 10_000));
    job.send(Topics.STOCK_MOVEMENTS, papers.moved("issue-1", 2, MovementKind.ISSUED, 7_000, 2));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestFindings())
                    .filteredOn(finding -> finding.getCauseId() != null)
                    .extracting(finding -> finding.getStatus().name())
                    .containsExactly("WITHDRAWN", "WITHDRAWN", "WITHDRAWN"));
  }

  @Test
  void auditsAMealAndChangesItsMindWithALatePaper() throws Exception {
    job.send(Topics.MEALS, papers.served(400));
    job.send(Topics.STOCK_MOVEMENTS, papers.forLunch("issue-1", 1, MovementKind.ISSUED, 13_000, 2));
    job.send(Topics.MENUS, papers.planned());
    job.send(Topics.STOCK_MOVEMENTS, papers.forLunch("rest-1", 1, MovementKind.RETURNED, 1_000, 6));
    job.send(Topics.DELIVERIES, papers.delivered(1, 30_000));

    job.start();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestAudits())
                    .extracting(
                        MealAudit::getMealId,
                        MealAudit::getDiners,
                        MealAudit::getIngredients,
                        MealAudit::getCostFen,
                        MealAudit::getIncomeFen,
                        MealAudit::getLeftGrams)
                    .containsExactly(
                        tuple(
                            StorePapers.LUNCH,
                            400,
                            List.of(
                                new AuditedIngredient(
                                    "猪肉", FoodGroup.MEAT, 20_000L, 12_000L, 31_200L)),
                            31_200L,
                            400_000L,
                            600L)));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestFindings())
                    .filteredOn(finding -> String.valueOf(finding.getCauseId()).contains("meal"))
                    .filteredOn(finding -> finding.getStatus() != FindingStatus.WITHDRAWN)
                    .extracting(
                        Finding::getRuleId,
                        finding -> finding.getSeverity().name(),
                        Finding::getSubjectId,
                        Finding::getCauseId,
                        Finding::getGrams)
                    .containsExactlyInAnyOrder(
                        tuple(
                            "RECIPE_EXEC_LOW",
                            "ORANGE",
                            StorePapers.SCHOOL,
                            "meal 2151000001 2026-03-02-lunch MEAT",
                            8_000L),
                        tuple(
                            "MEAL_COST_SHARE",
                            "ORANGE",
                            StorePapers.SCHOOL,
                            "meal 2151000001 2026-03-02-lunch",
                            0L)));

    job.send(Topics.STOCK_MOVEMENTS, papers.forLunch("issue-2", 1, MovementKind.ISSUED, 7_000, 3));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestFindings())
                    .filteredOn(finding -> finding.getRuleId().equals("RECIPE_EXEC_LOW"))
                    .extracting(finding -> finding.getStatus().name())
                    .containsExactly("WITHDRAWN"));
  }

  @Test
  void tellsWhatWasPaidTooMuchAndTakesItBackWithTheReferencePrice() throws Exception {
    job.send(Topics.DELIVERIES, papers.weighed("note-1", 1, 10_000, 10_000));
    job.send(Topics.REFERENCE_PRICES, papers.quoted(1, 2_000L));

    job.start();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestFindings())
                    .filteredOn(finding -> finding.getRuleId().startsWith("PRICE_"))
                    .extracting(
                        Finding::getRuleId,
                        finding -> finding.getSeverity().name(),
                        Finding::getSubjectId,
                        Finding::getGrams,
                        Finding::getFen,
                        Finding::getPaidFenPerKilogram,
                        Finding::getFairFenPerKilogram)
                    .containsExactly(
                        tuple(
                            "PRICE_ABOVE_MARKET",
                            "ORANGE",
                            "pork-1@2151000001",
                            10_000L,
                            6_000L,
                            2_600L,
                            2_000L)));

    job.send(Topics.REFERENCE_PRICES, papers.quoted(2, 2_600L));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestFindings())
                    .filteredOn(finding -> finding.getRuleId().startsWith("PRICE_"))
                    .extracting(finding -> finding.getStatus().name())
                    .containsExactly("WITHDRAWN"));
  }

  @Test
  void tellsWhatRunsShortAndTakesItBackWithANewPlan() throws Exception {
    job.send(Topics.MENUS, papers.plannedLater());
    job.send(Topics.DELIVERIES, papers.delivered(1, 15_000));
    timePassesTo(StorePapers.NOON.plus(Duration.ofDays(1)));

    job.start();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestFindings())
                    .filteredOn(finding -> finding.getRuleId().equals("LOW_STOCK"))
                    .extracting(
                        finding -> finding.getSubjectKind().name(),
                        Finding::getSubjectId,
                        Finding::getCauseId,
                        finding -> finding.getStatus().name(),
                        Finding::getGrams)
                    .containsExactly(
                        tuple("SCHOOL", StorePapers.SCHOOL, "food 猪肉", "OPEN", 5_000L)));

    job.send(
        Topics.MENUS,
        MenuPlan.newBuilder(papers.plannedLater()).setRevision(2).setDishes(List.of()).build());
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestFindings())
                    .filteredOn(finding -> finding.getRuleId().equals("LOW_STOCK"))
                    .extracting(finding -> finding.getStatus().name())
                    .containsExactly("WITHDRAWN"));
  }

  @Test
  void checksAPlanAndTakesBackWhatWasWrongWithItWhenItIsMended() throws Exception {
    job.send(Topics.MENUS, papers.planned(1, "四季豆"));

    job.start();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestFindings())
                    .filteredOn(finding -> finding.getRuleId().equals("PROHIBITED_FOOD_K12"))
                    .extracting(
                        finding -> finding.getSeverity().name(),
                        Finding::getSubjectId,
                        Finding::getCauseId,
                        Finding::getGrams)
                    .containsExactly(
                        tuple(
                            "RED",
                            StorePapers.SCHOOL,
                            "plan 2151000001 2026-03-02 2026-03-02-lunch 四季豆",
                            20_000L)));

    job.send(Topics.MENUS, papers.planned(2, "猪肉"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(newestFindings())
                  .filteredOn(finding -> finding.getRuleId().equals("PROHIBITED_FOOD_K12"))
                  .extracting(finding -> finding.getStatus().name())
                  .containsExactly("WITHDRAWN");
              assertThat(newestCheck().getRevision()).isEqualTo(2);
            });
    assertThat(newestCheck().getMeals().get(0).getPlates())
        .extracting(PlannedPlate::getBand, PlannedPlate::getKcal, PlannedPlate::getLeastKcal)
        .containsExactly(tuple(AgeBand.AGE_6_8, 67L, 569L), tuple(AgeBand.AGE_9_11, 105L, 700L));
    assertThat(newestCheck().getAdvice())
        .extracting(PlanAdvice::getRuleId, PlanAdvice::getGroup, PlanAdvice::getMilligrams)
        .containsExactly(
            tuple("RECIPE_GROUP_SHORT", FoodGroup.VEGETABLE, 140_000L),
            tuple("RECIPE_GROUP_SHORT", FoodGroup.SOY, 14_000L));
  }

  @Test
  void tellsOfAWeekThatWasMadeUpAndTakesBackWhatPapersDeny() throws Exception {
    Instant friday = StorePapers.MORNING.plus(Duration.ofHours(4 * 24 + 7));
    for (int day = 0; day < 3; day++) {
      for (int row = 0; row < 5; row++) {
        String id = "issue-%d-%d".formatted(day, row);
        StockMovement issue =
            papers.moved(id, 1, MovementKind.ISSUED, 1_003 + 97L * row, 24 * day + 1);
        job.send(
            Topics.STOCK_MOVEMENTS, papers.writtenAt(friday.plusSeconds(5L * day + row), issue));
      }
    }
    job.send(Topics.STOCK_MOVEMENTS, papers.moved("late", 1, MovementKind.COUNTED, 0, 7 * 24));
    timePassesTo(StorePapers.MORNING.plus(Duration.ofDays(7)));

    job.start();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestFindings())
                    .filteredOn(finding -> finding.getStatus() != FindingStatus.WITHDRAWN)
                    .extracting(Finding::getRuleId, Finding::getCauseId)
                    .contains(
                        tuple("BACKDATED_ENTRY", "backdated 2151000001 2026-03-02"),
                        tuple("BACKDATED_ENTRY", "backdated 2151000001 2026-03-04"),
                        tuple("ENTRY_BURST", "burst 2151000001 2026-03-06"),
                        tuple("WEEK_PATTERN_FROZEN", "copied 2151000001 2026-03-08")));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(job.read(Topics.ENTRY_DAYS, EntryDay.class))
                    .extracting(EntryDay::getDay, EntryDay::getOnTime, EntryDay::getBackFilled)
                    .contains(
                        tuple(LocalDate.of(2026, 3, 2), 0, 5),
                        tuple(LocalDate.of(2026, 3, 9), 1, 0)));

    for (int row = 0; row < 5; row++) {
      StockMovement issue =
          papers.moved("issue-2-" + row, 2, MovementKind.ISSUED, 5_017 + 89L * row, 49);
      job.send(Topics.STOCK_MOVEMENTS, papers.writtenAt(friday.plus(Duration.ofDays(4)), issue));
    }
    job.send(Topics.STOCK_MOVEMENTS, papers.moved("later", 1, MovementKind.COUNTED, 0, 9 * 24));
    timePassesTo(StorePapers.MORNING.plus(Duration.ofDays(9)));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestFindings())
                    .filteredOn(finding -> finding.getRuleId().equals("WEEK_PATTERN_FROZEN"))
                    .extracting(finding -> finding.getStatus().name())
                    .containsExactly("WITHDRAWN"));
  }

  @Test
  void judgesWhereTheMoneyOfASchoolGoes() throws Exception {
    job.send(Topics.SCHOOLS, papers.registered(true));
    job.send(
        Topics.RULE_SETTINGS,
        SettingFor.rule("ORDER_SPLITTING", Map.of("tenderFrom", "1000"))
            .setEffectiveFrom(Instant.EPOCH)
            .build());
    for (int note = 1; note <= 3; note++) {
      job.send(Topics.DELIVERIES, papers.weighed("note-" + note, 1, 38_000, 38_000));
    }
    job.send(Topics.MEALS, papers.served(400));
    job.send(Topics.STOCK_MOVEMENTS, papers.forLunch("issue-1", 1, MovementKind.ISSUED, 12_000, 2));

    job.start();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestAudits())
                    .extracting(MealAudit::getCostFen)
                    .containsExactly(31_200L));
    job.send(Topics.MEALS, papers.servedInApril());
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestFindings())
                    .filteredOn(finding -> MONEY.contains(finding.getRuleId()))
                    .extracting(
                        Finding::getRuleId,
                        Finding::getSubjectId,
                        Finding::getCauseId,
                        Finding::getGrams,
                        Finding::getFen)
                    .containsExactlyInAnyOrder(
                        tuple(
                            "ORDER_SPLITTING",
                            StorePapers.SCHOOL,
                            "butcher 猪肉",
                            114_000L,
                            296_400L),
                        tuple("SUBSIDY_SHORTFALL", StorePapers.SCHOOL, "2026-03", 0L, 168_800L)));
    timePassesTo(StorePapers.NOON.plus(Duration.ofDays(38)));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestFindings())
                    .filteredOn(finding -> finding.getRuleId().equals("RECIPE_NOT_PUBLISHED"))
                    .extracting(Finding::getCauseId)
                    .contains("plan 2151000001 2026-04-06"));

    job.send(Topics.SCHOOLS, papers.registered(false));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestFindings())
                    .filteredOn(finding -> finding.getRuleId().equals("SUBSIDY_SHORTFALL"))
                    .extracting(finding -> finding.getStatus().name())
                    .containsExactly("WITHDRAWN"));
  }

  @Test
  void keepsItsUids() throws Exception {
    assertThat(job.uids()).containsExactlyElementsOf(Uids.ledger("stock"));
  }

  private PlanCheck newestCheck() throws Exception {
    List<PlanCheck> checks = job.read(Topics.PLAN_CHECKS, PlanCheck.class);
    assertThat(checks).isNotEmpty(); // they come with a checkpoint, findings do not wait for it
    return checks.get(checks.size() - 1);
  }

  private void timePassesTo(Instant gatewayTime) throws Exception {
    for (Topic<?> topic :
        List.of(Topics.DELIVERIES, Topics.STOCK_MOVEMENTS, Topics.MENUS, Topics.MEALS)) {
      job.beat(topic, gatewayTime);
    }
  }

  private Collection<StockLevel> newestLevels() throws Exception {
    return job.newest(
        Topics.STOCK_LEVELS,
        StockLevel.class,
        level -> level.getSchoolId() + ' ' + level.getLotId());
  }

  private Collection<MealAudit> newestAudits() throws Exception {
    return job.newest(Topics.MEAL_AUDITS, MealAudit.class, audit -> audit.getMealId());
  }

  private Collection<Finding> newestFindings() throws Exception {
    return job.newest(Topics.FINDINGS, Finding.class, finding -> finding.getFindingId());
  }
}
