package cn.mingchu.launcher.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sender: delivers events and reference data over HTTP, and does again what the gateway asks to
 * do again.
 *
 * <p>A repeat carries the same eventId, so nothing is taken twice. Safe for use by many threads.
 */
public final class GatewayClient {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String ARRIVALS = "Mingchu-Arrivals";

  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVICE_UNAVAILABLE = 503;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final URI gateway;
  private final String token;

  /**
   * A sender.
   *
   * @param gateway such as {@code http://127.0.0.1:8090}
   * @param token of a key that is in force
   */
  public GatewayClient(URI gateway, String token) {
    this.gateway = gateway;
    this.token = token;
  }

  /**
   * Writes a piece of reference data.
   *
   * @param kind such as {@code schools}
   * @throws GatewayException if the gateway refuses it
   */
  public void put(String kind, String id, String json) throws IOException, InterruptedException {
    HttpRequest request =
        to("/v1/reference/" + kind + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json))
            .build();
    HttpResponse<String> response = askUntilAnswered(request);
    if (response.statusCode() != OK && response.statusCode() != CREATED) {
      throw refused(request, response);
    }
  }

  /**
   * Delivers events and returns when each is accepted, a duplicate or refused.
   *
   * @param topic such as {@code kitchen-readings}
   * @param events flat JSON, one a string
   * @throws GatewayException if the gateway refuses the delivery as a whole
   */
  public Receipt deliver(String topic, List<String> events)
      throws IOException, InterruptedException {
    return deliver(topic, events, List.of(), refused -> {});
  }

  /**
   * Delivers events, as {@link #deliver(String, List)} does, that may have arrived before now.
   *
   * @param arrivals of each of them, for a gateway that believes it; empty for now
   * @param refused is told each event that is refused
   */
  public Receipt deliver(
      String topic, List<String> events, List<Instant> arrivals, Consumer<RefusedLine> refused)
      throws IOException, InterruptedException {
    Receipt receipt = Receipt.empty();
    List<Integer> open = IntStream.range(0, events.size()).boxed().toList();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!open.isEmpty()) {
      HttpRequest.Builder builder =
          to("/v1/" + topic)
              .header("Content-Type", "application/x-ndjson")
              .POST(
                  BodyPublishers.ofString(
                      open.stream().map(events::get).collect(Collectors.joining("\n"))));
      if (!arrivals.isEmpty()) {
        builder = builder.header(ARRIVALS, written(open.stream().map(arrivals::get).toList()));
      }
      HttpRequest request = builder.build();
      HttpResponse<String> response = askUntilAnswered(request);
      if (response.statusCode() != OK && response.statusCode() != SERVICE_UNAVAILABLE) {
        throw refused(request, response);
      }
      List<Integer> unavailable = new ArrayList<>();
      receipt = receipt.plus(read(response.body(), open, unavailable, refused));
      if (unavailable.size() < open.size()) {
        deadline = System.nanoTime() + PATIENCE.toNanos();
      }
      open = unavailable;
      if (!open.isEmpty()) {
        if (System.nanoTime() > deadline) {
          throw refused(request, response);
        }
        Thread.sleep(pause(response).toMillis());
      }
    }
    return receipt;
  }

  /** One arrival for so many events after the other, as the gateway reads it. */
  private static String written(List<Instant> arrivals) {
    StringBuilder text = new StringBuilder();
    int begin = 0;
    for (int i = 1; i <= arrivals.size(); i++) {
      if (i == arrivals.size() || !arrivals.get(i).equals(arrivals.get(begin))) {
        text.append(begin == 0 ? "" : ",").append(arrivals.get(begin)).append('*');
        text.append(i - begin);
        begin = i;
      }
    }
    return text.toString();
  }

  /** What the gateway counts of itself, by the name of the counter with its labels. */
  public Map<String, Double> metrics() throws IOException, InterruptedException {
    HttpRequest request = to("/actuator/prometheus").GET().build();
    HttpResponse<String> response = ask(request);
    if (response.statusCode() != OK) {
      throw refused(request, response);
    }
    Map<String, Double> metrics = new TreeMap<>();
    for (String line : response.body().split("\n", -1)) {
      int value = line.lastIndexOf(' ');
      if (value > 0 && !line.startsWith("#")) {
        metrics.put(line.substring(0, value), Double.valueOf(line.substring(value + 1)));
      }
    }
    return metrics;
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(gateway.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  /** Waits and asks again while the gateway, as a whole, asks for that. */
  private HttpResponse<String> askUntilAnswered(HttpRequest request)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      HttpResponse<String> response = ask(request);
      boolean later =
          response.statusCode() == TOO_MANY_REQUESTS
              || (response.statusCode() == SERVICE_UNAVAILABLE && !isReceipt(response));
      if (!later || System.nanoTime() > deadline) {
        return response;
      }
      Thread.sleep(pause(response).toMillis());
    }
  }

  private HttpResponse<String> ask(HttpRequest request) throws IOException, InterruptedException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (ConnectException e) {
      throw new GatewayException("no gateway answers at " + gateway, e);
    }
  }

  private static boolean isReceipt(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Content-Type")
        .map(type -> type.startsWith("application/json"))
        .orElse(false);
  }

  private static Duration pause(HttpResponse<String> response) {
    return Duration.ofSeconds(response.headers().firstValueAsLong("Retry-After").orElse(1));
  }

  private static Receipt read(
      String body, List<Integer> sent, List<Integer> unavailable, Consumer<RefusedLine> refused)
      throws IOException {
    int accepted = 0;
    int duplicates = 0;
    Map<String, Integer> refusedBy = new TreeMap<>();
    try {
      for (JsonNode line : JSON.readTree(body).required("lines")) {
        int index = sent.get(line.required("line").asInt() - 1);
        switch (line.required("status").asString()) {
          case "accepted" -> accepted++;
          case "duplicate" -> duplicates++;
          case "refused" -> {
            String reason = line.required("reason").asString();
            refusedBy.merge(reason, 1, Integer::sum);
            refused.accept(new RefusedLine(index, reason, line.required("message").asString()));
          }
          default -> unavailable.add(index);
        }
      }
    } catch (JacksonException e) {
      throw new IOException("the gateway's receipt cannot be read: " + body, e);
    }
    return new Receipt(accepted, duplicates, refusedBy);
  }

  private static GatewayException refused(HttpRequest request, HttpResponse<String> response) {
    return new GatewayException(
        "%s %s was answered with %d: %s"
            .formatted(
                request.method(), request.uri(), response.statusCode(), response.body().strip()));
  }
}
