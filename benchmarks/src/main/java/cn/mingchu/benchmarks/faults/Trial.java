package cn.mingchu.benchmarks.faults;

import cn.mingchu.benchmarks.report.BenchReport;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A job that is put through crashes: what it is fed with, and what it must have said in the end.
 */
interface Trial {

  /** Draws the job. */
  void define(StreamExecutionEnvironment env, String bootstrapServers);

  /** A feed that has registered what must be known and sends no event yet. */
  SteadyFeed feed(String bootstrapServers);

  /** Waits until the job has said all that it must, and holds what it said against that. */
  void judge(String bootstrapServers, BenchReport report) throws Exception;
}
