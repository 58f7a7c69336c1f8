package cn.mingchu.jobs.stock;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.runtime.JobConfig;
import cn.mingchu.jobs.runtime.ReadableStream;
import cn.mingchu.jobs.runtime.StrictFlink;
import cn.mingchu.jobs.stock.book.LotStock;
import cn.mingchu.jobs.stock.book.StockClaim;
import cn.mingchu.jobs.stock.book.StockPaper;
import java.util.Map;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ParameterTool;

/** Keeps the book of every lot in every canteen's store. */
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
    ReadableStream<StockPaper> deliveries =
        ReadableStream.of(
            env, sources.deliveries(), config.byIngestTime(), StockTypes.PAPER, "deliveries");
    ReadableStream<StockPaper> movements =
        ReadableStream.of(
            env, sources.movements(), config.byIngestTime(), StockTypes.PAPER, "movements");
    ReadableStream<Notice> settings =
        ReadableStream.ofReferences(env, sources.settings(), StockTypes.NOTICE, "settings");

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
            .connect(settings.values().broadcast(RuleOffice.SETTINGS))
            .process(new StoreFunction(sources.first()))
            .returns(StockTypes.STOCK)
            .uid("stores")
            .name("Keep the book of each lot");
    levels.sinkTo(sinks.levels()).uid("levels").name("Levels");
    levels
        .getSideOutput(StoreFunction.FINDINGS)
        .sinkTo(sinks.findings())
        .uid("findings")
        .name("Findings");

    DataStream<SetAside> late =
        levels
            .getSideOutput(StoreFunction.LATE)
            .map(StockRecords::late)
            .returns(SetAside.class)
            .uid("late-corrections")
            .name("Corrections of what is closed");
    late.union(
            claims.getSideOutput(FilingFunction.SET_ASIDE),
            deliveries.unreadable(),
            movements.unreadable(),
            settings.unreadable())
        .sinkTo(sinks.rejects())
        .uid("rejects")
        .name("Rejects");
  }
}
