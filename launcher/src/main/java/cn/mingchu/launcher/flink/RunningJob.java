package cn.mingchu.launcher.flink;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;
import org.apache.flink.runtime.checkpoint.CompletedCheckpointStats;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.executiongraph.AccessExecutionVertex;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.util.OptionalFailure;
import org.apache.flink.util.SerializedValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job that was submitted to an {@link EmbeddedFlink}. */
public final class RunningJob {

  private static final Logger LOG = LoggerFactory.getLogger(RunningJob.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration GLANCE = Duration.ofMillis(20);

  private final MiniCluster cluster;
  private final JobID id;
  private final Optional<Path> resumedFrom;

  RunningJob(MiniCluster cluster, JobID id, Optional<Path> resumedFrom) {
    this.cluster = cluster;
    this.id = id;
    this.resumedFrom = resumedFrom;
  }

  /** The checkpoint of an earlier run from which this one went on; empty where it began anew. */
  public Optional<Path> resumedFrom() {
    return resumedFrom;
  }

  /** The job's counters as the cluster last heard of them; a moment old while the job runs. */
  public Map<String, Long> counters() throws IOException, InterruptedException {
    Map<String, Long> counters = new TreeMap<>();
    for (Map.Entry<String, SerializedValue<OptionalFailure<Object>>> entry :
        graph().getAccumulatorsSerialized().entrySet()) {
      try {
        Object value = entry.getValue().deserializeValue(RunningJob.class.getClassLoader()).get();
        if (value instanceof Long count) {
          counters.put(entry.getKey(), count);
        }
      } catch (Exception e) {
        throw new IOException("cannot read counter " + entry.getKey(), e);
      }
    }
    return counters;
  }

  /** What its checkpoints are like; empty before the first one. */
  public Optional<CheckpointFigures> checkpoints() throws IOException, InterruptedException {
    CheckpointStatsSnapshot all = graph().getCheckpointStatsSnapshot();
    CompletedCheckpointStats newest =
        all == null ? null : all.getHistory().getLatestCompletedCheckpoint();
    if (newest == null) {
      return Optional.empty();
    }
    return Optional.of(
        new CheckpointFigures(
            all.getCounts().getNumberOfCompletedCheckpoints(),
            newest.getStateSize(),
            newest.getCheckpointedSize(),
            Duration.ofMillis(all.getSummaryStats().getEndToEndDurationStats().getAverage())));
  }

  /** How the job is. */
  public JobStatus status() throws IOException, InterruptedException {
    return graph().getState();
  }

  /** Why the job failed or restarted last; empty where it never did. */
  public Optional<String> failure() throws IOException, InterruptedException {
    return Optional.ofNullable(graph().getFailureInfo())
        .map(failure -> failure.getExceptionAsString());
  }

  /**
   * Takes a checkpoint now, with which what the job writes in transactions is to be seen.
   *
   * @throws IOException if it fails, or takes too long
   */
  public void checkpoint() throws IOException, InterruptedException {
    try {
      cluster
          .triggerCheckpoint(id, CheckpointType.FULL)
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("cannot take a checkpoint of job " + id, e);
    }
  }

  /**
   * Takes a last checkpoint and cancels the job, which keeps the checkpoint.
   *
   * <p>Where the checkpoint fails, an earlier one is left: the job then repeats the moment between.
   */
  public void stop() throws IOException, InterruptedException {
    if (status().isGloballyTerminalState()) {
      return;
    }
    if (status() == JobStatus.RUNNING) {
      try {
        checkpoint();
      } catch (IOException e) {
        LOG.warn("no last checkpoint of job {}; an earlier one is used", id, e);
      }
    }
    try {
      cluster.cancelJob(id).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      cluster.requestJobResult(id).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("cannot cancel job " + id, e);
    }
  }

  void awaitRunning(Duration patience) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!allTasksRun()) {
      if (status().isGloballyTerminalState() || System.nanoTime() > deadline) {
        throw new IOException(
            "job %s does not run but is %s: %s"
                .formatted(graph().getJobName(), status(), failure().orElse("no reason given")));
      }
      Thread.sleep(GLANCE.toMillis());
    }
  }

  private boolean allTasksRun() throws IOException, InterruptedException {
    for (AccessExecutionVertex vertex : graph().getAllExecutionVertices()) {
      if (vertex.getExecutionState() != ExecutionState.RUNNING) {
        return false;
      }
    }
    return true;
  }

  private AccessExecutionGraph graph() throws IOException, InterruptedException {
    try {
      return cluster.getExecutionGraph(id).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("cannot ask Flink about job " + id, e);
    }
  }
}
