package cn.mingchu.benchmarks.throughput;

import cn.mingchu.jobs.runtime.StrictFlink;
import cn.mingchu.launcher.flink.EmbeddedFlink;
import cn.mingchu.launcher.flink.RunningJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A job that reads the topic to its end, on a cluster in this process: parallelism 2. */
final class FlinkDrain {

  private static final int PARALLELISM = 2;
  private static final int LOOK_EVERY_MILLIS = 50;

  private final Path folder;

  FlinkDrain(Path folder) {
    this.folder = folder;
  }

  /**
   * Runs the job until its counters add up to {@code events}.
   *
   * @param name tells its checkpoints from those of other runs
   */
  Drain drain(String name, long events, Consumer<StreamExecutionEnvironment> definition)
      throws Exception {
    Path temporary = Files.createDirectories(folder.resolve(name).resolve("tmp"));
    Path checkpoints = Files.createDirectories(folder.resolve(name).resolve("checkpoints"));
    try (EmbeddedFlink flink = EmbeddedFlink.start(0, PARALLELISM, temporary, checkpoints)) {
      Configuration settings = flink.jobSettings();
      settings.set(CoreOptions.DEFAULT_PARALLELISM, PARALLELISM);
      StreamExecutionEnvironment env = StrictFlink.environment(settings);
      definition.accept(env);
      Stopwatch watch = new Stopwatch();
      RunningJob job = flink.submit(env, name);
      while (counted(job) < events) {
        Thread.sleep(LOOK_EVERY_MILLIS);
        job.failure().ifPresent(FlinkDrain::fail);
      }
      Drain drain = watch.stop(events);
      job.stop();
      return drain;
    }
  }

  private static long counted(RunningJob job) throws Exception {
    return job.counters().values().stream().mapToLong(Long::longValue).sum();
  }

  private static void fail(String problem) {
    throw new IllegalStateException("the job failed: " + problem);
  }
}
