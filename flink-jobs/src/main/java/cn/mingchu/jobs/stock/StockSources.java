package cn.mingchu.jobs.stock;

import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.connectors.kafka.Received;
import cn.mingchu.jobs.rule.FirstRecords;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.PeriodChange;
import cn.mingchu.jobs.rule.SettingChange;
import cn.mingchu.jobs.stock.meal.MealInput;
import cn.mingchu.jobs.stock.money.Programme;
import cn.mingchu.jobs.stock.paper.MarketWord;
import cn.mingchu.jobs.stock.paper.RegisteredSchool;
import cn.mingchu.jobs.stock.paper.StockPaper;
import cn.mingchu.jobs.stock.plan.PlannedMeal;
import cn.mingchu.schemas.topic.Topics;
import org.apache.flink.api.connector.source.Source;

/**
 * What the stock job reads.
 *
 * @param first the settings that it knows from its first paper on
 * @param firstOfPlans those, and the school days, that it knows from its first plan on: nothing
 *     else asks for a calendar
 * @param programme the schools of the nutrition programme that it knows from its first meal on
 */
record StockSources(
    Source<Received<StockPaper>, ?, ?> deliveries,
    Source<Received<StockPaper>, ?, ?> movements,
    Source<Received<PlannedMeal>, ?, ?> menus,
    Source<Received<MealInput>, ?, ?> meals,
    Source<Received<MarketWord>, ?, ?> prices,
    Source<Received<RegisteredSchool>, ?, ?> schools,
    Source<Received<Notice>, ?, ?> settings,
    Source<Received<Notice>, ?, ?> calendar,
    FirstReferences first,
    FirstReferences firstOfPlans,
    Programme programme) {

  /** The topics of the catalogue. */
  static StockSources of(KafkaEdge kafka) {
    FirstRecords settings =
        FirstRecords.of(kafka.newestOf(Topics.RULE_SETTINGS), SettingChange::of);
    return new StockSources(
        kafka.source(Topics.DELIVERIES, StockJob.GROUP, StockPapers::delivery, StockTypes.PAPER),
        kafka.source(
            Topics.STOCK_MOVEMENTS, StockJob.GROUP, StockPapers::movement, StockTypes.PAPER),
        kafka.source(Topics.MENUS, StockJob.GROUP, MealPapers::plan, StockTypes.PLANNED_MEAL),
        kafka.source(Topics.MEALS, StockJob.GROUP, MealPapers::report, StockTypes.MEAL_INPUT),
        kafka.source(
            Topics.REFERENCE_PRICES, StockJob.GROUP, StockPapers::quote, StockTypes.MARKET_WORD),
        kafka.source(Topics.SCHOOLS, StockJob.GROUP, new FromSchool(), StockTypes.SCHOOL),
        kafka.source(
            Topics.RULE_SETTINGS,
            StockJob.GROUP,
            new SettingChange.FromRuleSetting(),
            StockTypes.NOTICE),
        kafka.source(
            Topics.CALENDAR,
            StockJob.GROUP,
            new PeriodChange.FromCalendarPeriod(),
            StockTypes.NOTICE),
        new FirstReferences(settings, FirstRecords.NONE),
        new FirstReferences(
            settings, FirstRecords.of(kafka.newestOf(Topics.CALENDAR), PeriodChange::of)),
        MoneyRecords.programme(kafka.newestOf(Topics.SCHOOLS)));
  }
}
