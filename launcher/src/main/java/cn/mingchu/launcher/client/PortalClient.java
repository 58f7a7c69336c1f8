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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the portal of a running system. */
public final class PortalClient {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI portal;
  private final @Nullable String token;

  /**
   * Asks this portal.
   *
   * @param portal such as {@code http://127.0.0.1:8080}
   * @param token what is shown to it; null for nothing
   */
  public PortalClient(URI portal, @Nullable String token) {
    this.portal = portal;
    this.token = token;
  }

  /**
   * Asks for the chain of a lot.
   *
   * @param lot {@code name@party}, or a name alone
   * @param direction {@code forward}, {@code backward} or {@code both}
   * @param format {@code json}, {@code csv} or {@code epcis}
   * @return empty for a lot that nobody knows
   * @throws PortalException if the portal does not answer, or refuses the question
   */
  public Optional<String> trace(String lot, String direction, String format)
      throws IOException, InterruptedException {
    String step = URLEncoder.encode(lot, StandardCharsets.UTF_8).replace("+", "%20");
    URI question =
        portal.resolve("/api/trace/%s?direction=%s&format=%s".formatted(step, direction, format));
    HttpRequest request = to(question).build();
    HttpResponse<String> answer = ask(request);
    if (answer.statusCode() == NOT_FOUND) {
      return Optional.empty();
    }
    if (answer.statusCode() != OK) {
      throw new PortalException(
          "GET %s was answered with %d: %s"
              .formatted(question, answer.statusCode(), answer.body().strip()));
    }
    return Optional.of(answer.body());
  }

  /**
   * Asks who explains the cases of an outbreak.
   *
   * @param question one JSON object, as {@code POST /api/trace/scores} takes it
   * @throws PortalException if the portal does not answer, or refuses the question
   */
  public String scores(String question) throws IOException, InterruptedException {
    URI address = portal.resolve("/api/trace/scores");
    HttpRequest request =
        to(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(question, StandardCharsets.UTF_8))
            .build();
    HttpResponse<String> answer = ask(request);
    if (answer.statusCode() != OK) {
      throw new PortalException(
          "POST %s was answered with %d: %s"
              .formatted(address, answer.statusCode(), answer.body().strip()));
    }
    return answer.body();
  }

  private HttpRequest.Builder to(URI address) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> ask(HttpRequest request) throws IOException, InterruptedException {
    try {
      HttpResponse<String> answer =
          http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() == UNAUTHORIZED) {
        throw new PortalException(portal + " wants a token, and not this one");
      }
      return answer;
    } catch (ConnectException e) {
      throw new PortalException("no portal answers at " + portal, e);
    }
  }
}
