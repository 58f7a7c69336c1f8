package cn.mingchu.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(300);

  @Test
  void sendsHeadersAndBodyAndReadsTheAnswer() throws IOException {
    try (Receiver receiver = Receiver.at(0);
        Exchange exchange = exchange(receiver.port(), LONG)) {
      receiver.behaves(Receiver.says("谢谢"));

      Answer answer =
          exchange.send(
              new Post(
                  URI.create("http://receiver.example:" + receiver.port() + "/a%20b?c=%E9%95%BF"),
                  Map.of("Idempotency-Key", "k"),
                  "{\"长\":1}"));

      assertThat(answer).isEqualTo(new Answer(200, "谢谢"));
      assertThat(receiver.taken())
          .containsExactly(new Receiver.Taken("/a%20b?c=%E9%95%BF", "k", null, null, "{\"长\":1}"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsNoRedirect(int status) throws IOException {
    try (Receiver inside = Receiver.at(0);
        Receiver receiver = Receiver.at(0);
        Exchange exchange = exchange(receiver.port(), LONG)) {
      receiver.behaves(Receiver.redirectsTo(status, inside.address()));

      Answer answer = exchange.send(post("http", receiver.port()));

      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.isGood()).isFalse();
      assertThat(inside.taken()).isEmpty();
    }
  }

  @Test
  void givesUpOnWhoeverTakesAndSaysNothing() {
    try (Receiver receiver = Receiver.at(0);
        Exchange exchange = exchange(receiver.port(), SHORT)) {
      receiver.behaves(receiver.silent());

      assertThatThrownBy(() -> exchange.send(post("http", receiver.port())))
          .isInstanceOf(IOException.class)
          .hasMessage("no answer within PT0.3S");
    }
  }

  /** Each byte comes soon enough, and all of them never. */
  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 200 OK\r\nX: ", "HTTP/1.1 200 OK\r\n\r\n"})
  void givesUpOnWhoeverAnswersADropAtATime(String beginning) throws IOException {
    try (ServerSocket server = loopback();
        Exchange exchange = exchange(server.getLocalPort(), SHORT)) {
      new Thread(() -> drip(server, beginning)).start();

      assertThatThrownBy(() -> exchange.send(post("http", server.getLocalPort())))
          .isInstanceOf(IOException.class)
          .hasMessage("no answer within PT0.3S");
    }
  }

  private static ServerSocket loopback() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static void drip(ServerSocket server, String beginning) {
    try (Socket socket = server.accept();
        InputStream in = socket.getInputStream()) {
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.UTF_8));
      socket.setSoTimeout(20); // a drop each time that nothing is heard for so long
      while (true) {
        try {
          if (in.read() < 0) {
            return;
          }
        } catch (SocketTimeoutException e) {
          socket.getOutputStream().write('x');
        }
      }
    } catch (IOException e) {
      // whoever asked has gone
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_9.2\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nok",
        "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
        ""
      })
  void doesNotTakeForAnAnswerWhatIsNone(String said) throws IOException {
    try (ServerSocket server = loopback();
        Exchange exchange = exchange(server.getLocalPort(), LONG)) {
      new Thread(() -> say(server, said)).start();

      assertThatThrownBy(() -> exchange.send(post("http", server.getLocalPort())))
          .isInstanceOf(IOException.class)
          .hasMessageNotContaining("no answer within");
    }
  }

  private static void say(ServerSocket server, String text) {
    try (Socket socket = server.accept()) {
      socket.getInputStream().read(); // it has begun to ask
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // whoever asked has gone
    }
  }

  /** Though the rest never comes. */
  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 9000000\r\n\r\n", "\r\n"})
  void readsTheBeginningOfALongAnswerAlone(String head) throws IOException {
    try (ServerSocket server = loopback();
        Exchange exchange = exchange(server.getLocalPort(), LONG)) {
      String said = "HTTP/1.1 200 OK\r\n" + head + "x".repeat(Exchange.MOST_BYTES + 5);
      new Thread(() -> drip(server, said)).start();

      Answer answer = exchange.send(post("http", server.getLocalPort()));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).hasSize(Exchange.MOST_BYTES);
    }
  }

  @Test
  void letsNothingSlipIntoTheHead() throws IOException {
    try (Receiver receiver = Receiver.at(0);
        Exchange exchange = exchange(receiver.port(), LONG)) {
      URI address = URI.create("http://receiver.example:" + receiver.port() + "/");

      exchange.send(
          new Post(address, Map.of("Idempotency-Key", "k\r\nMingchu-Timestamp: 1"), "{}"));

      assertThat(receiver.taken())
          .extracting(Receiver.Taken::timestamp)
          .containsExactly((String) null);
    }
  }

  @Test
  void believesTheCertificateOfTheNameAndNoOther(@TempDir Path folder) throws Exception {
    SSLContext context = Certificates.of("receiver.example", folder);
    try (Receiver receiver = Receiver.withTls(context);
        Exchange trusting = exchange(receiver.port(), LONG, context);
        Exchange doubting = exchange(receiver.port(), LONG)) {

      assertThat(trusting.send(post("https", receiver.port())).status()).isEqualTo(200);
      assertThatThrownBy(
              () ->
                  trusting.send(
                      new Post(
                          URI.create("https://other.example:" + receiver.port() + "/"),
                          Map.of(),
                          "{}")))
          .isInstanceOf(SSLException.class)
          .hasMessageContaining("other.example");
      assertThatThrownBy(() -> doubting.send(post("https", receiver.port())))
          .isInstanceOf(SSLException.class);
      assertThat(receiver.taken()).hasSize(1);
    }
  }

  private static Post post(String scheme, int port) {
    return new Post(URI.create(scheme + "://receiver.example:" + port + "/hook"), Map.of(), "{}");
  }

  private static Exchange exchange(int port, Duration timeout) {
    try {
      return exchange(port, timeout, SSLContext.getDefault());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has one
    }
  }

  /** Every name is on this machine. */
  private static Exchange exchange(int port, Duration timeout, SSLContext tls) {
    return new Exchange(
        new Egress(
            List.of(),
            List.of("receiver.example:" + port, "other.example:" + port),
            host -> new InetAddress[] {InetAddress.getLoopbackAddress()}),
        tls,
        timeout);
  }
}
