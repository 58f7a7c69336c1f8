package cn.mingchu.launcher.dispatch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Speaks as the gateway does, and answers when it is told to. */
final class SlowGateway implements AutoCloseable {

  /** A request as it came in. */
  record Request(String path, List<String> arrivals, List<String> lines) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Semaphore answers = new Semaphore(0);
  private final List<Request> requests = new ArrayList<>();

  SlowGateway() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/v1/", this::take);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Lets so many more requests be answered. */
  void answer(int more) {
    answers.release(more);
  }

  /** All that came in, in this order. */
  List<Request> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    List<String> lines = List.of(body.split("\n", -1));
    String arrivals = exchange.getRequestHeaders().getFirst("Mingchu-Arrivals");
    synchronized (requests) {
      requests.add(
          new Request(
              exchange.getRequestURI().getPath(),
              arrivals == null ? List.of() : List.of(arrivals.split(",", -1)),
              lines));
    }
    answers.acquireUninterruptibly();
    byte[] receipt = receipt(lines).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(lines.contains("\"broken\"") ? 400 : 200, receipt.length);
    exchange.getResponseBody().write(receipt);
    exchange.close();
  }

  private static String receipt(List<String> lines) {
    List<String> answers = new ArrayList<>();
    for (String line : lines) {
      String said =
          line.contains("wrong")
              ? "\"refused\",\"reason\":\"OUT_OF_RANGE\",\"message\":\"%s is too much\""
                  .formatted(line.replace("\"", ""))
              : "\"accepted\"";
      answers.add("{\"line\":%d,\"status\":%s}".formatted(answers.size() + 1, said));
    }
    return "{\"lines\":[" + String.join(",", answers) + "]}";
  }

  @Override
  public void close() {
    answers.release(1_000);
    server.stop(0);
    threads.shutdownNow();
  }
}
