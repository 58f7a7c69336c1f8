package cn.mingchu.connectors.influxdb;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps points by their identity as InfluxDB does, and has the bad days that it is told to have.
 */
final class FakeInflux implements AutoCloseable {

  /** What it does with a request. */
  interface Mood {

    /** Its status; 204 keeps the good points and says so, as 400 does without saying so. */
    int status(int request, List<String> lines) throws InterruptedException;
  }

  private final AtomicInteger requests = new AtomicInteger();
  private final Map<String, String> kept = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final Mood mood;

  FakeInflux(int port, Mood mood) throws IOException {
    this.mood = mood;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/write", this::write);
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + port();
  }

  int port() {
    return server.getAddress().getPort();
  }

  int requests() {
    return requests.get();
  }

  /** What each point says, by its measurement, tags and time. */
  Map<String, String> kept() {
    return Map.copyOf(kept);
  }

  /** Until the server is closed: for who never answers. */
  void awaitClosing() throws InterruptedException {
    closing.await();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void write(HttpExchange exchange) throws IOException {
    List<String> lines =
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    int status;
    try {
      status = mood.status(requests.incrementAndGet(), lines);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.close();
      return;
    }
    List<String> refused = new ArrayList<>();
    if (status == 204 || status == 400) {
      for (String line : lines) {
        if (line.contains("bad=")) {
          refused.add(line);
        } else {
          keep(line);
        }
      }
      status = refused.isEmpty() ? status : 400;
    }
    byte[] said =
        status == 204
            ? new byte[0]
            : ("{\"error\":\"partial write: not to be had dropped=" + refused.size() + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, said.length == 0 ? -1 : said.length);
    exchange.getResponseBody().write(said);
    exchange.close();
  }

  private void keep(String line) {
    String[] parts = line.split(" ", -1);
    kept.put(parts[0] + ' ' + parts[2], parts[1]);
  }
}
