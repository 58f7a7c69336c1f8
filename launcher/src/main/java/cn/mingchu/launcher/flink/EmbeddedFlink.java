package cn.mingchu.launcher.flink;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/**
 * A Flink cluster in this process, with its web pages, whose jobs go on from their last checkpoint.
 */
public final class EmbeddedFlink implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int STATE_WRITE_BUFFER_BYTES = 128 << 10;

  /** For all jobs; with less, Flink says that it cannot keep all channels supplied. */
  private static final MemorySize NETWORK_MEMORY = MemorySize.ofMebiBytes(128);

  /**
   * As many tasks of a kind as one process may ever run. A checkpoint writes every key group of
   * every state: with the 720 of a cluster, writing empty ones took a quarter of what an idle
   * system uses.
   */
  private static final int KEY_GROUPS = 24;

  private final MiniCluster cluster;
  private final Path checkpoints;

  private EmbeddedFlink(MiniCluster cluster, Path checkpoints) {
    this.cluster = cluster;
    this.checkpoints = checkpoints;
  }

  /**
   * Starts a cluster and returns when it takes jobs.
   *
   * <p>Everything listens on 127.0.0.1, whatever else is open to the network: whoever reaches Flink
   * can make it run code.
   *
   * @param webPort of the web pages; 0 for any free port
   * @param slots how many parallel tasks it runs
   * @param temporary a folder that someone removes after the process
   * @param checkpoints where jobs leave their state, and where an earlier cluster's jobs left it
   */
  public static EmbeddedFlink start(int webPort, int slots, Path temporary, Path checkpoints)
      throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(RestOptions.ADDRESS, LOOPBACK);
    configuration.set(RestOptions.BIND_ADDRESS, LOOPBACK);
    configuration.set(RestOptions.PORT, webPort);
    configuration.set(RestOptions.BIND_PORT, Integer.toString(webPort));
    configuration.set(WebOptions.SUBMIT_ENABLE, false);
    configuration.set(WebOptions.CANCEL_ENABLE, false);
    configuration.set(WebOptions.RESCALE_ENABLE, false);
    configuration.set(WebOptions.ACCESS_CONTROL_ALLOW_ORIGIN, "null");
    // Left out, the blob server listens on every interface.
    configuration.set(JobManagerOptions.ADDRESS, LOOPBACK);
    configuration.set(JobManagerOptions.BIND_HOST, LOOPBACK);
    configuration.set(TaskManagerOptions.HOST, LOOPBACK);
    configuration.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
    configuration.set(CoreOptions.TMP_DIRS, temporary.toString());
    configuration.set(BlobServerOptions.STORAGE_DIRECTORY, temporary.toString());
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, NETWORK_MEMORY);
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, NETWORK_MEMORY);
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(16));
    // Accumulators travel with heartbeats; whoever waits for them does not want to wait for ten
    // seconds.
    configuration.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofMillis(500));
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(slots)
                .build());
    cluster.start();
    return new EmbeddedFlink(cluster, checkpoints);
  }

  /** What a job's environment needs to be told, so that the job survives a stop of the process. */
  public Configuration jobSettings() {
    Configuration settings = new Configuration();
    settings.set(PipelineOptions.MAX_PARALLELISM, KEY_GROUPS);
    settings.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(1));
    // Flink's own 4 kB make a system call of every page.
    settings.set(CheckpointingOptions.FS_WRITE_BUFFER_SIZE, STATE_WRITE_BUFFER_BYTES);
    settings.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 3);
    settings.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    settings.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
        Duration.ofMillis(200));
    settings.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF,
        Duration.ofSeconds(10));
    return settings;
  }

  /**
   * Submits what is drawn in {@code environment}, from the newest checkpoint of its earlier runs
   * where there is one, and returns when all its tasks run.
   */
  public RunningJob submit(StreamExecutionEnvironment environment, String name) throws Exception {
    StreamGraph graph = environment.getStreamGraph();
    graph.setJobName(name);
    Optional<Path> checkpoint =
        new RetainedCheckpoints(checkpoints.resolve(id(name).toString())).newest();
    if (checkpoint.isPresent()) {
      // Claimed: Flink removes it when it is no longer needed, and the folder does not grow.
      graph.setSavepointRestoreSettings(
          SavepointRestoreSettings.forPath(
              checkpoint.get().toUri().toString(), false, RecoveryClaimMode.CLAIM));
    }
    JobGraph job = graph.getJobGraph(EmbeddedFlink.class.getClassLoader(), id(name));
    cluster.submitJob(job).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    RunningJob running = new RunningJob(cluster, job.getJobID(), checkpoint);
    running.awaitRunning(PATIENCE);
    return running;
  }

  /** Where the web pages are. */
  public URI webAddress() throws InterruptedException, ExecutionException {
    return cluster.getRestAddress().get();
  }

  /** Stops the cluster; a job that still runs leaves its last checkpoint. */
  @Override
  public void close() throws IOException {
    try {
      cluster.closeAsync().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Flink stops", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("cannot stop Flink", e);
    }
  }

  /** One job of a name has one folder of checkpoints, however often it is started. */
  private static JobID id(String name) {
    UUID uuid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return new JobID(uuid.getLeastSignificantBits(), uuid.getMostSignificantBits());
  }
}
