package cn.mingchu.portal.notice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A receiver on this machine, which keeps what it was sent and answers as it is told to. */
final class Receiver implements AutoCloseable {

  /** What it was sent. */
  record Taken(
      String address,
      @Nullable String key,
      @Nullable String timestamp,
      @Nullable String signature,
      String body) {}

  /** What it answers with. */
  @FunctionalInterface
  interface Manner {

    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile Manner manner = status(200);

  private Receiver(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** One that listens on this port; 0 for any. */
  static Receiver at(int port) {
    try {
      return new Receiver(HttpServer.create(loopback(port), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One with a certificate. */
  static Receiver withTls(SSLContext context) {
    try {
      HttpsServer server = HttpsServer.create(loopback(0), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(context));
      return new Receiver(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  int port() {
    return server.getAddress().getPort();
  }

  String place() {
    return "127.0.0.1:" + port();
  }

  URI address() {
    return URI.create("http://" + place() + "/hook");
  }

  /** Answers otherwise from now on. */
  void behaves(Manner how) {
    manner = how;
  }

  static Manner status(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  static Manner says(String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  static Manner redirectsTo(int status, URI elsewhere) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", elsewhere.toString());
      exchange.sendResponseHeaders(status, -1);
    };
  }

  /** Takes what it is sent, and says nothing until it is closed. */
  Manner silent() {
    return exchange -> {
      try {
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /** In the order in which it came. */
  List<Taken> taken() {
    return taken;
  }

  /** What a receiver has that honours the key: each once. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    taken.forEach(one -> keys.add(String.valueOf(one.key())));
    return keys;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      taken.add(
          new Taken(
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders().getFirst("Idempotency-Key"),
              exchange.getRequestHeaders().getFirst("Mingchu-Timestamp"),
              exchange.getRequestHeaders().getFirst("Mingchu-Signature"),
              body));
      manner.answer(exchange);
    }
  }

  @Override
  public void close() {
    released.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
