package cn.mingchu.launcher.witness;

import cn.mingchu.evidence.witness.Answer;
import cn.mingchu.evidence.witness.Witness;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The door of a witness: {@code POST /add-checkpoint}, and nothing else. */
public final class WitnessServer implements AutoCloseable {

  /** More than 63 hashes and 100 signatures of Ed25519 need. */
  private static final int LONGEST_BODY = 64 * 1024;

  private static final int NO_SUCH_METHOD = 405;
  private static final int TOO_LONG = 413;
  private static final int FAILED = 500;
  private static final int THREADS = 4;

  private final Witness witness;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Consumer<String> complaints;

  private WitnessServer(Witness witness, HttpServer server, Consumer<String> complaints) {
    this.witness = witness;
    this.server = server;
    this.complaints = complaints;
  }

  /**
   * Listens until it is closed.
   *
   * @param address with port 0 for any that is free
   * @param complaints hears why a request got no answer of the witness
   */
  public static WitnessServer start(
      Witness witness, InetSocketAddress address, Consumer<String> complaints) throws IOException {
    WitnessServer started = new WitnessServer(witness, HttpServer.create(address, 0), complaints);
    started.server.createContext("/", started::handle);
    started.server.setExecutor(started.threads);
    started.server.start();
    return started;
  }

  /** Where it listens: the submission prefix. */
  public URI uri() {
    InetSocketAddress address = server.getAddress();
    return URI.create(
        "http://%s:%d/".formatted(address.getAddress().getHostAddress(), address.getPort()));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals("/add-checkpoint")) {
        answer(exchange, Answer.text(Answer.UNKNOWN_LOG, "POST /add-checkpoint is all there is"));
      } else if (!exchange.getRequestMethod().equals("POST")) {
        exchange.getResponseHeaders().set("Allow", "POST");
        answer(exchange, Answer.text(NO_SUCH_METHOD, "POST a checkpoint"));
      } else {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        answer(
            exchange,
            body.length > LONGEST_BODY
                ? Answer.text(TOO_LONG, "a request has at most " + LONGEST_BODY + " bytes")
                : ask(body));
      }
    }
  }

  private Answer ask(byte[] body) {
    try {
      return witness.addCheckpoint(body);
    } catch (IOException e) {
      complaints.accept("Nothing was cosigned: " + e);
      return Answer.text(FAILED, "the witness cannot remember what it sees");
    }
  }

  private static void answer(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
