package cn.mingchu.benchmarks.drain;

import cn.mingchu.jobs.runtime.StrictFlink;
import cn.mingchu.launcher.flink.CheckpointFigures;
import cn.mingchu.launcher.flink.EmbeddedFlink;
import cn.mingchu.launcher.flink.RunningJob;
import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A job that reads the topic to its end, on a cluster in this process: parallelism 2. */
public final class FlinkDrain {

  private static final int PARALLELISM = 2;

  /** To ask Flink costs CPU, too: it makes a copy of the whole graph for each answer. */
  private static final int LOOK_EVERY_MILLIS = 250;

  private static final int TIME_TO_PASS_MILLIS = 2_000;

  /**
   * A drain, and what the job's state had become.
   *
   * @param drain of the readings that were counted
   * @param checkpoints of the whole run
   */
  public record WithState(Drain drain, CheckpointFigures checkpoints) {}

  private final Path folder;
  private final Configuration changes;

  /** A cluster as it is shipped. */
  public FlinkDrain(Path folder) {
    this(folder, new Configuration());
  }

  /** A cluster with other settings for its jobs than those that are shipped. */
  public FlinkDrain(Path folder, Configuration changes) {
    this.folder = folder;
    this.changes = changes;
  }

  /**
   * Runs the job until its counters add up to {@code events}.
   *
   * @param name tells its checkpoints from those of other runs
   */
  public Drain drain(String name, long events, Consumer<StreamExecutionEnvironment> definition)
      throws Exception {
    try (EmbeddedFlink flink = start(name)) {
      StreamExecutionEnvironment env = environment(flink);
      definition.accept(env);
      Stopwatch watch = new Stopwatch();
      RunningJob job = flink.submit(env, name);
      awaitCounted(job, events);
      Drain drain = watch.stop(events);
      job.stop();
      return drain;
    }
  }

  /**
   * Runs the job, and measures only what it does after the first {@code history} readings.
   *
   * @param events how many it reads in all, the history among them
   */
  public WithState drainAfter(
      String name, long history, long events, Consumer<StreamExecutionEnvironment> definition)
      throws Exception {
    return drainAfter(name, history, events, definition, () -> () -> {});
  }

  /**
   * Runs the job, and measures only what it does with what is sent when all that was there is
   * counted.
   *
   * @param history how many records there were
   * @param events how many it reads in all, the history among them
   * @param sender starts to send the others, in another process
   */
  public WithState drainAfter(
      String name,
      long history,
      long events,
      Consumer<StreamExecutionEnvironment> definition,
      Callable<? extends Closeable> sender)
      throws Exception {
    try (EmbeddedFlink flink = start(name)) {
      StreamExecutionEnvironment env = environment(flink);
      definition.accept(env);
      RunningJob job = flink.submit(env, name);
      long before = awaitCounted(job, history);
      Closeable sending = sender.call();
      try {
        Stopwatch watch = new Stopwatch();
        long after = awaitCounted(job, events);
        Drain drain = watch.stop(after - before);
        job.stop(); // with a last checkpoint, of all that was read
        CheckpointFigures checkpoints =
            job.checkpoints()
                .orElseThrow(() -> new IllegalStateException("no checkpoint was completed"));
        return new WithState(drain, checkpoints);
      } finally {
        sending.close();
      }
    }
  }

  /** What is waited for before a job is stopped. */
  public interface Ending {
    void await() throws Exception;
  }

  /**
   * Runs the job until something has come true, and a moment longer: Flink moves its time forward
   * every 200 ms.
   */
  public void runUntil(String name, Consumer<StreamExecutionEnvironment> definition, Ending ending)
      throws Exception {
    try (EmbeddedFlink flink = start(name)) {
      StreamExecutionEnvironment env = environment(flink);
      definition.accept(env);
      RunningJob job = flink.submit(env, name);
      ending.await();
      Thread.sleep(TIME_TO_PASS_MILLIS);
      job.stop(); // with a last checkpoint, and what is told with it
    }
  }

  private EmbeddedFlink start(String name) throws Exception {
    Path temporary = Files.createDirectories(folder.resolve(name).resolve("tmp"));
    Path checkpoints = Files.createDirectories(folder.resolve(name).resolve("checkpoints"));
    return EmbeddedFlink.start(0, PARALLELISM, temporary, checkpoints);
  }

  private StreamExecutionEnvironment environment(EmbeddedFlink flink) {
    Configuration settings = flink.jobSettings();
    settings.set(CoreOptions.DEFAULT_PARALLELISM, PARALLELISM);
    settings.addAll(changes);
    return StrictFlink.environment(settings);
  }

  private static long awaitCounted(RunningJob job, long wanted) throws Exception {
    long counted = counted(job);
    while (counted < wanted) {
      Thread.sleep(LOOK_EVERY_MILLIS);
      job.failure().ifPresent(FlinkDrain::fail);
      counted = counted(job);
    }
    return counted;
  }

  private static long counted(RunningJob job) throws Exception {
    return job.counters().values().stream().mapToLong(Long::longValue).sum();
  }

  private static void fail(String problem) {
    throw new IllegalStateException("the job failed: " + problem);
  }
}
