package cn.mingchu.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log is checked the same in a folder and behind a web server that knows nothing of logs. */
class SourcesTest {

  @TempDir private Path folder;
  private HttpServer server;
  private StoredLog log;

  @BeforeEach
  void serve() throws Exception {
    log = StoredLog.written(folder, 10, 300);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/city/",
        exchange -> {
          byte[] content =
              log.files.get(exchange.getRequestURI().getPath().substring("/city/".length()));
          if (content == null) {
            exchange.sendResponseHeaders(404, -1);
          } else {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
          }
          exchange.close();
        });
    server.createContext(
        "/broken/",
        exchange -> {
          exchange.sendResponseHeaders(503, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void checksAFolder() throws Exception {
    Report report = LogCheck.check(new FolderSource(folder), StoredLog.trust());

    assertThat(report.faults()).isEmpty();
    assertThat(report.head()).isNotNull().extracting(SignedHead::size).isEqualTo(300L);
  }

  @Test
  void checksWhatIsServed() throws Exception {
    assertThat(LogCheck.check(new HttpSource(at("/city")), StoredLog.trust()).faults()).isEmpty();

    log.content("tile/entries/001.p/44")[4] ^= 1;
    assertThat(LogCheck.check(new HttpSource(at("/city/")), StoredLog.trust()).faults())
        .containsExactly(new Fault("tile/entries/001.p/44", "entry 256 is not what was logged"));
  }

  @Test
  void tellsAServerThatFailsFromALogThatIsNotThere() throws Exception {
    assertThat(LogCheck.check(new HttpSource(at("/city/none")), StoredLog.trust()).faults())
        .containsExactly(new Fault("checkpoint", "is missing"));
    assertThatThrownBy(() -> LogCheck.check(new HttpSource(at("/broken")), StoredLog.trust()))
        .isInstanceOf(IOException.class)
        .hasMessage(at("/broken/checkpoint") + " answers with status 503");
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }
}
