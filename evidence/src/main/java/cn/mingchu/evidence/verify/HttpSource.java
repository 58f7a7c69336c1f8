package cn.mingchu.evidence.verify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;

/** A log behind its URL prefix, as tlog-tiles serves it. */
public final class HttpSource implements LogSource {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String prefix;

  /**
   * Reads what lies below a prefix.
   *
   * @param prefix of http or https, with or without a slash at its end
   */
  public HttpSource(URI prefix) {
    this.prefix = prefix.toString().replaceFirst("/*$", "/");
  }

  @Override
  public byte[] read(String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(prefix + path)).timeout(PATIENCE).build();
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() == NOT_FOUND) {
        throw new NoSuchFileException(prefix + path);
      }
      if (response.statusCode() != OK) {
        throw new IOException(
            "%s answers with status %d".formatted(prefix + path, response.statusCode()));
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + prefix + path, e);
    }
  }

  @Override
  public List<String> files() {
    return List.of();
  }
}
