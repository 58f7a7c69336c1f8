package cn.mingchu.benchmarks.cluster;

import cn.mingchu.broker.UndealtPort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;
import org.apache.flink.runtime.util.bash.BashJavaUtils;
import org.apache.flink.streaming.api.graph.StreamGraph;

/**
 * A real Flink cluster: one JobManager and TaskManagers, each a process of its own from this class
 * path, that can be killed.
 */
public final class FlinkProcesses implements AutoCloseable {

  /** A busy machine starts a TaskManager, and restores a job, in minutes. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final int LINES_SHOWN = 40;
  private static final int LOOK_EVERY_MILLIS = 200;
  private static final String RESULT = "BASH_JAVA_UTILS_EXEC_RESULT:";

  private final Path folder;
  private final Path conf;
  private final RestClusterClient<StandaloneClusterId> client;
  private final JavaProcess jobManager;
  private final List<JavaProcess> taskManagers = new ArrayList<>();

  private FlinkProcesses(Path folder, Path conf, Configuration address) throws Exception {
    this.folder = folder;
    this.conf = conf;
    this.jobManager =
        start(
            "GET_JM_RESOURCE_PARAMS",
            StandaloneSessionClusterEntrypoint.class.getName(),
            List.of("--executionMode", "cluster"),
            "jobmanager.log");
    this.client = new RestClusterClient<>(address, StandaloneClusterId.getInstance());
  }

  /** Starts a cluster with one slot a TaskManager. */
  public static FlinkProcesses start(Path folder, int taskManagers) throws Exception {
    int rpcPort = UndealtPort.find();
    int restPort = UndealtPort.find();
    Path conf = Files.createDirectories(folder.resolve("conf"));
    Files.writeString(
        conf.resolve("config.yaml"), configYaml(folder, rpcPort, restPort), StandardCharsets.UTF_8);
    Configuration address = new Configuration();
    address.set(JobManagerOptions.ADDRESS, "127.0.0.1");
    address.set(RestOptions.ADDRESS, "127.0.0.1");
    address.set(RestOptions.PORT, restPort);
    address.set(RestOptions.RETRY_MAX_ATTEMPTS, 100);
    FlinkProcesses cluster = new FlinkProcesses(folder, conf, address);
    try {
      for (int number = 0; number < taskManagers; number++) {
        cluster.startTaskManager();
      }
    } catch (Exception e) {
      cluster.close();
      throw e;
    }
    return cluster;
  }

  /** Submits a job and returns its id. */
  public JobID submit(StreamGraph graph) throws Exception {
    JobGraph job = graph.getJobGraph();
    return client.submitJob(job).get();
  }

  /** The job's counters by name; what they count survives crashes. */
  public Map<String, Long> counters(JobID job) throws Exception {
    Map<String, Long> counters = new TreeMap<>();
    client
        .getAccumulators(job)
        .get()
        .forEach(
            (name, value) -> {
              if (value instanceof Long count) {
                counters.put(name, count);
              }
            });
    return counters;
  }

  /** Waits until all tasks of the job run. */
  public void awaitRunning(JobID job) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isRunning(job)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "the job does not run after %s; the JobManager says:%n%s"
                .formatted(PATIENCE, lastLines("jobmanager.log")));
      }
      replaceEnded();
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
  }

  /**
   * As whatever watches over the processes of a cluster does: a TaskManager ends itself where a
   * connection breaks while it gives a task up.
   */
  private void replaceEnded() throws Exception {
    int wanted = taskManagers.size();
    taskManagers.removeIf(taskManager -> !taskManager.isAlive());
    while (taskManagers.size() < wanted) {
      startTaskManager();
    }
  }

  /** Kills a TaskManager as {@code kill -9} does, and starts another in its place. */
  public void killTaskManager(int number) throws Exception {
    taskManagers.remove(number).kill();
    startTaskManager();
  }

  @Override
  public void close() throws IOException {
    client.close();
    for (JavaProcess taskManager : taskManagers) {
      taskManager.close();
    }
    jobManager.close();
  }

  /** Whether all tasks of the job run. */
  public boolean isRunning(JobID job) throws Exception {
    return client.getJobDetails(job).get().getJobVertexInfos().stream()
        .allMatch(vertex -> vertex.getExecutionState() == ExecutionState.RUNNING);
  }

  private String lastLines(String log) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(log));
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
  }

  private void startTaskManager() throws Exception {
    taskManagers.add(
        start(
            "GET_TM_RESOURCE_PARAMS",
            TaskManagerRunner.class.getName(),
            List.of(),
            "taskmanager.log"));
  }

  private JavaProcess start(String resources, String main, List<String> arguments, String log)
      throws Exception {
    List<String> answer = askResources(resources);
    List<String> flags = new ArrayList<>(List.of(answer.get(0).split(" +", -1)));
    flags.add("-XX:+UseSerialGC");
    flags.add("-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")));
    List<String> all = new ArrayList<>(List.of("--configDir", conf.toString()));
    all.addAll(arguments);
    if (answer.size() > 1) {
      all.addAll(List.of(answer.get(1).strip().split(" +", -1)));
    }
    return JavaProcess.start(main, flags, all, folder.resolve(log));
  }

  /** How Flink's own start scripts learn the memory settings of a process. */
  private List<String> askResources(String command) throws Exception {
    Path answer = Files.createTempFile(folder, "resources", ".txt");
    try (JavaProcess process =
        JavaProcess.start(
            BashJavaUtils.class.getName(),
            List.of("-Xmx128m"),
            List.of(command, "--configDir", conf.toString()),
            answer)) {
      process.await();
    }
    List<String> results = new ArrayList<>();
    for (String line : Files.readAllLines(answer)) {
      if (line.startsWith(RESULT)) {
        results.add(line.substring(RESULT.length()));
      }
    }
    if (results.isEmpty()) {
      throw new IllegalStateException(command + " says: " + Files.readString(answer));
    }
    return results;
  }

  private static String configYaml(Path folder, int rpcPort, int restPort) {
    return String.join(
        "\n",
        "jobmanager:",
        "  rpc: {address: 127.0.0.1, port: " + rpcPort + "}",
        "  bind-host: 127.0.0.1",
        "  memory: {process: {size: 768m}, jvm-metaspace: {size: 128m}}",
        "  execution: {failover-strategy: region}",
        "rest: {address: 127.0.0.1, bind-address: 127.0.0.1, port: " + restPort + "}",
        "taskmanager:",
        "  host: 127.0.0.1",
        "  bind-host: 127.0.0.1",
        "  numberOfTaskSlots: 1",
        "  memory: {process: {size: 896m}, managed: {size: 32m}, jvm-metaspace: {size: 128m}}",
        "heartbeat: {interval: 500, timeout: 4000}",
        "io: {tmp: {dirs: " + folder.resolve("tmp") + "}}",
        "restart-strategy:",
        "  type: exponential-delay",
        "  exponential-delay: {initial-backoff: 200 ms, max-backoff: 2 s}",
        "");
  }
}
