package cn.mingchu.jobs.stock;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.runtime.JobConfig;
import cn.mingchu.jobs.runtime.ReadableStream;
import cn.mingchu.jobs.runtime.StrictFlink;
import cn.mingchu.jobs.stock.book.LotStock;
import cn.mingchu.jobs.stock.entry.DayProfile;
import cn.mingchu.jobs.stock.entry.EntryInput;
import cn.mingchu.jobs.stock.entry.ServedMeal;
import cn.mingchu.jobs.stock.meal.AuditedMeal;
import cn.mingchu.jobs.stock.meal.MealInput;
import cn.mingchu.jobs.stock.money.MoneyWord;
import cn.mingchu.jobs.stock.pantry.PantryInput;
import cn.mingchu.jobs.stock.paper.Handover;
import cn.mingchu.jobs.stock.paper.MarketWord;
import cn.mingchu.jobs.stock.paper.RegisteredSchool;
import cn.mingchu.jobs.stock.paper.StockClaim;
import cn.mingchu.jobs.stock.paper.StockPaper;
import cn.mingchu.jobs.stock.plan.Canteen;
import cn.mingchu.jobs.stock.plan.CheckedWeek;
import cn.mingchu.jobs.stock.plan.PlanInput;
import cn.mingchu.jobs.stock.plan.PlannedMeal;
import java.util.Map;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ParameterTool;

/**
 * Keeps the book of every lot in every canteen's store, looks at how goods come there and what they
 * cost, audits what becomes of them in each meal, checks what is planned and whether that is in
 * time, asks when all that was written down, and judges where the money of each school goes.
 */
public final class StockJob {

  /** The job's name in Flink. */
  public static final String NAME = "stock";

  /** The consumer group under which Kafka shows how far the job's last checkpoint is. */
  public static final String GROUP = "mingchu-stock";

  private StockJob() {}

  /** Runs the job; settings as {@code --key value}, see {@link JobConfig}. */
  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StrictFlink.environment();
    define(env, ParameterTool.fromArgs(args).toMap());
    env.execute(NAME);
  }

  /**
   * Draws the job into {@code env}.
   *
   * @param settings as given to {@link #main}
   * @throws IllegalArgumentException if a setting is unknown or wrong, naming it
   */
  public static void define(StreamExecutionEnvironment env, Map<String, String> settings) {
    JobConfig config = JobConfig.from(NAME, settings);
    define(env, StockSources.of(config.kafka()), StockSinks.of(config.kafka()), config);
  }

  private static void define(
      StreamExecutionEnvironment env, StockSources sources, StockSinks sinks, JobConfig config) {
    // What is found of books is told with a checkpoint; until then nothing waits for it.
    env.setBufferTimeout(ReadableStream.UNHURRIED.toMillis());
    ReadableStream<StockPaper> deliveries =
        ReadableStream.of(
            env, sources.deliveries(), config.byIngestTime(), StockTypes.PAPER, "deliveries");
    ReadableStream<StockPaper> movements =
        ReadableStream.of(
            env, sources.movements(), config.byIngestTime(), StockTypes.PAPER, "movements");
    ReadableStream<PlannedMeal> menus =
        ReadableStream.of(
            env, sources.menus(), config.byIngestTime(), StockTypes.PLANNED_MEAL, "menus");
    ReadableStream<MealInput> reports =
        ReadableStream.of(
            env, sources.meals(), config.byIngestTime(), StockTypes.MEAL_INPUT, "meals");
    ReadableStream<MarketWord> prices =
        ReadableStream.ofReferences(
            env, sources.prices(), StockTypes.MARKET_WORD, "reference-prices");
    ReadableStream<RegisteredSchool> schools =
        ReadableStream.ofReferences(env, sources.schools(), StockTypes.SCHOOL, "schools");
    ReadableStream<Notice> settings =
        ReadableStream.ofReferences(env, sources.settings(), StockTypes.NOTICE, "settings");
    ReadableStream<Notice> calendar =
        ReadableStream.ofReferences(env, sources.calendar(), StockTypes.NOTICE, "calendar");

    BroadcastStream<Notice> notices = settings.values().broadcast(RuleOffice.SETTINGS);

    SingleOutputStreamOperator<StockClaim> claims =
        deliveries
            .values()
            .union(movements.values())
            .keyBy(StockPaper::paperId)
            .process(new FilingFunction())
            .returns(StockTypes.CLAIM)
            .uid("papers")
            .name("Let the last revision count");
    SingleOutputStreamOperator<LotStock> levels =
        claims
            .keyBy(StockClaim::subjectId)
            .connect(notices)
            .process(new StoreFunction(sources.first()))
            .returns(StockTypes.STOCK)
            .uid("stores")
            .name("Keep the book of each lot");
    SingleOutputStreamOperator<BookFinding> acceptances =
        claims
            .getSideOutput(FilingFunction.HANDOVERS)
            .keyBy(Handover::schoolId)
            .connect(notices)
            .process(new AcceptanceFunction(sources.first()))
            .returns(StockTypes.FINDING)
            .uid("acceptances")
            .name("Judge how goods change hands");
    SingleOutputStreamOperator<CheckedWeek> checks =
        plans(menus.values())
            .union(canteens(schools.values()))
            .keyBy(PlanInput::schoolId)
            .connect(
                settings
                    .values()
                    .union(calendar.values())
                    .broadcast(RuleOffice.SETTINGS, RuleOffice.CALENDAR))
            .process(new PlanFunction(sources.firstOfPlans()))
            .returns(StockTypes.CHECKED_WEEK)
            .uid("plans")
            .name("Check what is planned");
    SingleOutputStreamOperator<AuditedMeal> audits =
        totals(menus.values())
            .union(reports.values(), levels.getSideOutput(StoreFunction.USES))
            .keyBy(MealInput::mealKey)
            .connect(notices)
            .process(new MealFunction(sources.first()))
            .returns(StockTypes.AUDITED_MEAL)
            .uid("audits")
            .name("Audit each meal");
    SingleOutputStreamOperator<BookFinding> gaps =
        audits
            .keyBy(AuditedMeal::schoolId)
            .connect(notices)
            .process(new GapFunction(sources.first()))
            .returns(StockTypes.FINDING)
            .uid("gaps")
            .name("Add up what is missing");
    SingleOutputStreamOperator<BookFinding> pantries =
        levels
            .getSideOutput(StoreFunction.MOVES)
            .union(audits.getSideOutput(MealFunction.NEEDS))
            .keyBy(PantryInput::pantryKey)
            .connect(notices)
            .process(new PantryFunction(sources.first()))
            .returns(StockTypes.FINDING)
            .uid("pantries")
            .name("Judge what there is of each food");
    SingleOutputStreamOperator<BookFinding> overpaid =
        claims
            .getSideOutput(FilingFunction.PURCHASES)
            .union(prices.values())
            .keyBy(MarketWord::marketId)
            .connect(notices)
            .process(new PriceFunction(sources.first()))
            .returns(StockTypes.FINDING)
            .uid("prices")
            .name("Judge what is paid");
    SingleOutputStreamOperator<DayProfile> entries =
        claims
            .getSideOutput(FilingFunction.ENTRIES)
            .union(servedMeals(audits))
            .keyBy(EntryInput::schoolId)
            .connect(notices)
            .process(new EntryFunction(sources.first()))
            .returns(StockTypes.DAY_PROFILE)
            .uid("entries")
            .name("Judge how books are kept");
    SingleOutputStreamOperator<BookFinding> spending =
        claims
            .getSideOutput(FilingFunction.PAYMENTS)
            .union(audits.getSideOutput(MealFunction.EATEN), enrolments(schools.values()))
            .keyBy(MoneyWord::schoolId)
            .connect(notices)
            .process(new MoneyFunction(sources.first(), sources.programme()))
            .returns(StockTypes.FINDING)
            .uid("money")
            .name("Judge where the money of each school goes");
    levels.sinkTo(sinks.levels()).uid("levels").name("Levels");
    audits.sinkTo(sinks.audits()).uid("meal-audits").name("Meal audits");
    checks.sinkTo(sinks.checks()).uid("plan-checks").name("Plan checks");
    entries.sinkTo(sinks.entryDays()).uid("entry-days").name("Days of entries");
    levels
        .getSideOutput(StoreFunction.FINDINGS)
        .union(
            acceptances,
            overpaid,
            spending,
            audits.getSideOutput(MealFunction.FINDINGS),
            gaps,
            pantries,
            checks.getSideOutput(PlanFunction.FINDINGS),
            entries.getSideOutput(EntryFunction.FINDINGS))
        .sinkTo(sinks.findings())
        .uid("findings")
        .name("Findings");
    lateClaims(levels)
        .union(
            lateHandovers(acceptances),
            latePrices(overpaid),
            lateEntries(entries),
            latePayments(spending),
            claims.getSideOutput(FilingFunction.SET_ASIDE),
            audits.getSideOutput(MealFunction.SET_ASIDE),
            deliveries.unreadable(),
            movements.unreadable(),
            menus.unreadable(),
            reports.unreadable(),
            prices.unreadable(),
            schools.unreadable(),
            settings.unreadable(),
            calendar.unreadable())
        .sinkTo(sinks.rejects())
        .uid("rejects")
        .name("Rejects");
  }

  private static DataStream<MealInput> totals(DataStream<PlannedMeal> menus) {
    return menus
        .map((PlannedMeal meal) -> (MealInput) meal.totals())
        .returns(StockTypes.MEAL_INPUT)
        .uid("menu-totals")
        .name("Add up each menu");
  }

  private static DataStream<PlanInput> plans(DataStream<PlannedMeal> menus) {
    return menus
        .map((PlannedMeal meal) -> (PlanInput) meal)
        .returns(StockTypes.PLAN_INPUT)
        .uid("planned-meals")
        .name("What is planned");
  }

  private static DataStream<PlanInput> canteens(DataStream<RegisteredSchool> schools) {
    return schools
        .map((RegisteredSchool school) -> (PlanInput) new Canteen(school))
        .returns(StockTypes.PLAN_INPUT)
        .uid("canteens")
        .name("Who has to plan");
  }

  private static DataStream<MoneyWord> enrolments(DataStream<RegisteredSchool> schools) {
    return schools
        .map((RegisteredSchool school) -> MoneyRecords.enrolment(school))
        .returns(StockTypes.MONEY_WORD)
        .uid("enrolments")
        .name("Who is in the programme");
  }

  private static DataStream<SetAside> lateClaims(SingleOutputStreamOperator<LotStock> levels) {
    return levels
        .getSideOutput(StoreFunction.LATE)
        .map((StockClaim claim) -> StockRecords.late(claim))
        .returns(SetAside.class)
        .uid("late-corrections")
        .name("Corrections of what is closed");
  }

  private static DataStream<SetAside> lateHandovers(
      SingleOutputStreamOperator<BookFinding> acceptances) {
    return acceptances
        .getSideOutput(AcceptanceFunction.LATE)
        .map((Handover handover) -> StockRecords.late(handover))
        .returns(SetAside.class)
        .uid("late-handovers")
        .name("Corrections of days that are closed");
  }

  private static DataStream<SetAside> latePrices(SingleOutputStreamOperator<BookFinding> overpaid) {
    return overpaid
        .getSideOutput(PriceFunction.LATE)
        .map((MarketWord word) -> StockRecords.late(word))
        .returns(SetAside.class)
        .uid("late-prices")
        .name("Prices of days that are closed");
  }

  private static DataStream<EntryInput> servedMeals(
      SingleOutputStreamOperator<AuditedMeal> audits) {
    return audits
        .map((AuditedMeal meal) -> (EntryInput) ServedMeal.of(meal))
        .returns(StockTypes.ENTRY_INPUT)
        .uid("served-meals")
        .name("Meals that need an entry");
  }

  private static DataStream<SetAside> lateEntries(SingleOutputStreamOperator<DayProfile> entries) {
    return entries
        .getSideOutput(EntryFunction.LATE)
        .map((EntryInput entry) -> EntryRecords.late(entry))
        .returns(SetAside.class)
        .uid("late-entries")
        .name("Entries of days that are closed");
  }

  private static DataStream<SetAside> latePayments(
      SingleOutputStreamOperator<BookFinding> spending) {
    return spending
        .getSideOutput(MoneyFunction.LATE)
        .map((MoneyWord word) -> MoneyRecords.late(word))
        .returns(SetAside.class)
        .uid("late-payments")
        .name("Payments of days that are closed");
  }
}
