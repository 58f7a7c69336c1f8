package cn.mingchu.portal.series;

import cn.mingchu.portal.settings.PortalSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The InfluxDB behind the portal, which is asked in InfluxQL over its v1 interface. */
final class SeriesServer {

  /** No chart needs more; a setting. */
  private static final int MOST_BYTES = 32 << 20;

  private static final Duration CONNECT = Duration.ofSeconds(5);

  /**
   * What it says.
   *
   * @param status of HTTP
   * @param body JSON
   */
  record Answer(int status, String body) {}

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI query;
  private final @Nullable String authorization;
  private final Duration timeout;

  SeriesServer(URI url, PortalSettings.Series settings) {
    String address = url.toString();
    this.query =
        URI.create(
            "%s/query?db=%s&epoch=ms"
                .formatted(
                    address.endsWith("/") ? address.substring(0, address.length() - 1) : address,
                    encoded(settings.database())));
    this.authorization = authorization(settings.username(), settings.password());
    this.timeout = settings.timeout();
  }

  private static @Nullable String authorization(
      @Nullable String username, @Nullable String password) {
    if (username == null || username.isBlank()) {
      return null;
    }
    byte[] login =
        (username + ":" + (password == null ? "" : password)).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(login);
  }

  /**
   * Asks.
   *
   * @param statements with {@code ;} between them
   * @throws IOException if it does not answer in time, or with more than anybody can look at
   */
  Answer ask(String statements) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(query)
            .timeout(timeout)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("q=" + encoded(statements)));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      byte[] bytes = body.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException("the answer has more than %d MB".formatted(MOST_BYTES >> 20));
      }
      return new Answer(answer.statusCode(), new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
