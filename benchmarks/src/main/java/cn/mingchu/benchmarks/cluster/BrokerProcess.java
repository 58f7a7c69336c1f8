package cn.mingchu.benchmarks.cluster;

import cn.mingchu.broker.UndealtPort;
import cn.mingchu.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** A broker in a process of its own, so that its work is not counted as its clients'. */
public final class BrokerProcess implements AutoCloseable {

  private final Path folder;
  private final int port;
  private JavaProcess process;

  private BrokerProcess(Path folder, int port) throws IOException {
    this.folder = folder;
    this.port = port;
    this.process = startProcess();
  }

  /** Starts a broker on {@code folder} and makes the topics. */
  public static BrokerProcess start(Path folder) throws IOException, InterruptedException {
    BrokerProcess broker = new BrokerProcess(folder, UndealtPort.find());
    try (Admin admin = broker.admin()) {
      Topics.create(admin, (short) 1, 1); // waits until the broker answers
    }
    return broker;
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  public Admin admin() {
    return Admin.create(
        Map.of(
            "bootstrap.servers", bootstrapServers(),
            "default.api.timeout.ms", "300000", // a busy machine starts a broker in minutes
            "reconnect.backoff.max.ms", "200"));
  }

  /** What it has spent of the CPU since it was started last. */
  public long cpuNanos() {
    return process.cpuNanos();
  }

  /**
   * Kills it as {@code kill -9} does, starts it again on what it had written, and waits until it
   * answers.
   */
  public void killAndRestart() throws IOException, InterruptedException, ExecutionException {
    process.kill();
    process = startProcess();
    try (Admin admin = admin()) {
      admin.describeCluster().nodes().get();
    }
  }

  @Override
  public void close() throws IOException {
    process.close();
  }

  private JavaProcess startProcess() throws IOException {
    return JavaProcess.start(
        BrokerMain.class.getName(),
        List.of("-Xmx512m", "-XX:+UseSerialGC"),
        List.of(folder.resolve("log").toString(), Integer.toString(port)),
        folder.resolve("broker.log"));
  }
}
