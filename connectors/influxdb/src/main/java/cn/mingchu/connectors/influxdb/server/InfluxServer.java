package cn.mingchu.connectors.influxdb.server;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * An InfluxDB 1.x as a process of its own, on 127.0.0.1.
 *
 * <p>It asks for no password: whoever is on this machine can read and write it, as with the Kafka
 * beside it. No person stands in its points.
 */
public final class InfluxServer implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final String PID_FILE = "influxd.pid";
  private static final String CONFIGURATION = "influxdb.conf";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long GLANCE_MILLIS = 20;
  private static final int NO_CONTENT = 204;

  private final Process process;
  private final int port;
  private final Path folder;

  private InfluxServer(Process process, int port, Path folder) {
    this.process = process;
    this.port = port;
    this.folder = folder;
  }

  /** The server program, where one is on the search path. */
  public static Optional<Path> program() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "influxd"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts a server on a folder and returns when it answers.
   *
   * @param program as {@link #program} found it
   * @param folder where an earlier server left its data, or a missing folder
   * @param log where it writes its messages
   * @param port where it listens; 0 for any free one
   * @throws IOException if it does not answer, naming its log
   */
  public static InfluxServer start(Path program, Path folder, Path log, int port)
      throws IOException, InterruptedException {
    Path home = Files.createDirectories(folder.toAbsolutePath().normalize());
    stopOrphan(home);
    int chosen = port == 0 ? freePort() : port;
    Path configuration = home.resolve(CONFIGURATION);
    Files.writeString(configuration, configuration(home, chosen));
    Process process =
        new ProcessBuilder(program.toString(), "-config", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()))
            .start();
    Files.writeString(home.resolve(PID_FILE), Long.toString(process.pid()));
    InfluxServer server = new InfluxServer(process, chosen, home);
    boolean up = false;
    try {
      server.awaitAnswer(log);
      up = true;
      return server;
    } finally {
      if (!up) {
        server.close();
      }
    }
  }

  /** Where it listens, such as {@code http://127.0.0.1:8086}. */
  public String url() {
    return "http://" + HOST + ':' + port;
  }

  /** The port of {@link #url()}, for a server that takes its place. */
  public int port() {
    return port;
  }

  /** Its process, for whoever looks at what it does to the machine. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  /** Kills it as a power cut would. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Stops it and leaves its data in the folder. */
  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(folder.resolve(PID_FILE));
  }

  private void awaitAnswer(Path log) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      if (!process.isAlive()) {
        throw new IOException(
            "influxd ended with %d; it says why in %s".formatted(process.exitValue(), log));
      }
      if (System.nanoTime() > deadline) {
        throw new IOException("influxd does not answer at %s; see %s".formatted(url(), log));
      }
      Thread.sleep(GLANCE_MILLIS);
    }
  }

  private boolean answers() {
    try {
      HttpURLConnection ping =
          (HttpURLConnection) URI.create(url() + "/ping").toURL().openConnection();
      ping.setConnectTimeout((int) PATIENCE.toMillis());
      ping.setReadTimeout((int) PATIENCE.toMillis());
      boolean well = ping.getResponseCode() == NO_CONTENT;
      ping.disconnect();
      return well;
    } catch (IOException e) {
      return false; // it does not listen yet; whether it ever will is told by the process
    }
  }

  /** The server that a killed process left running on the folder: two of them would spoil it. */
  private static void stopOrphan(Path folder) throws IOException, InterruptedException {
    Path pidFile = folder.resolve(PID_FILE);
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> orphan =
        ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
            .filter(process -> runsOn(process, folder));
    if (orphan.isEmpty()) {
      return;
    }
    orphan.get().destroy();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (orphan.get().isAlive()) {
      if (System.nanoTime() > deadline) {
        throw new IOException(
            "an old influxd (process %d) does not leave %s".formatted(orphan.get().pid(), folder));
      }
      Thread.sleep(GLANCE_MILLIS);
    }
  }

  /** Process ids are used again: only an influxd that names this folder is meant. */
  private static boolean runsOn(ProcessHandle process, Path folder) {
    return process
        .info()
        .commandLine()
        .filter(line -> line.contains("influxd") && line.contains(folder.toString()))
        .isPresent();
  }

  /**
   * Nobody else can reach it, it tells nobody of itself, and it has no limits of series and tags:
   * Debian's configuration has a device too many at 100,000.
   */
  private static String configuration(Path folder, int port) {
    return """
        reporting-disabled = true
        bind-address = "%2$s:0"
        [meta]
          dir = "%1$s/meta"
          logging-enabled = false
        [data]
          dir = "%1$s/data"
          wal-dir = "%1$s/wal"
          index-version = "tsi1"
          query-log-enabled = false
          cache-max-memory-size = "256m"
          max-series-per-database = 0
          max-values-per-tag = 0
        [coordinator]
          query-timeout = "60s"
        [monitor]
          store-enabled = false
        [http]
          bind-address = "%2$s:%3$d"
          log-enabled = false
          write-tracing = false
        [continuous_queries]
          log-enabled = false
        [subscriber]
          enabled = false
        """
        .formatted(folder, HOST, port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
