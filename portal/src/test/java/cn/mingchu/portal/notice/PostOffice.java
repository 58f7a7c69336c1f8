package cn.mingchu.portal.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server on this machine that answers as it is told to, and keeps what it took. */
final class PostOffice implements AutoCloseable {

  /** To a command that it never answers. */
  static final String NOTHING = "";

  /** To a command after which it hangs up. */
  static final String HANG_UP = "HANG UP";

  /** What it took, for whom. */
  record Letter(List<String> recipients, String text) {

    /** What stands in a line of the head. */
    String head(String name) {
      return text.lines()
          .filter(line -> line.startsWith(name + ": "))
          .findFirst()
          .map(line -> line.substring(name.length() + 2))
          .orElse("");
    }
  }

  private final ServerSocket server;
  private final @Nullable SSLContext starttls;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Letter> letters = new CopyOnWriteArrayList<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile Map<String, String> manner = Map.of();

  private PostOffice(ServerSocket server, @Nullable SSLContext starttls) {
    this.server = server;
    this.starttls = starttls;
    threads.execute(this::serve);
  }

  /** One without TLS, on this port; 0 for any. */
  static PostOffice at(int port) {
    try {
      return new PostOffice(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that turns to TLS when it is asked to. */
  static PostOffice withStartTls(SSLContext tls) throws IOException {
    return new PostOffice(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), tls);
  }

  /** One that speaks TLS from the first byte. */
  static PostOffice withTls(SSLContext tls) throws IOException {
    return new PostOffice(
        tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
        null);
  }

  int port() {
    return server.getLocalPort();
  }

  /**
   * Answers otherwise from now on.
   *
   * @param how by the beginning of a command; that of the greeting is {@code HELLO}, that of the
   *     mail itself {@code .}
   */
  void behaves(Map<String, String> how) {
    manner = how;
  }

  /** In the order in which it took them. */
  List<Letter> letters() {
    return letters;
  }

  List<String> commands() {
    return commands;
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> talk(socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void talk(Socket plain) {
    try (plain) {
      Socket socket = plain;
      if (!answer(socket, "HELLO", "220 post.example ready")) {
        return;
      }
      BufferedReader in = reader(socket);
      List<String> recipients = new ArrayList<>();
      for (String command = in.readLine(); command != null; command = in.readLine()) {
        commands.add(command);
        if (command.equals("STARTTLS") && starttls != null) {
          answer(socket, command, "220 go on");
          SSLSocket secure =
              (SSLSocket)
                  starttls.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
          secure.setUseClientMode(false);
          socket = secure;
          in = reader(socket);
        } else if (command.startsWith("EHLO")) {
          answer(
              socket,
              command,
              "250-post.example\r\n"
                  + (starttls == null || socket instanceof SSLSocket ? "" : "250-STARTTLS\r\n")
                  + "250-AUTH PLAIN\r\n250 8BITMIME");
        } else if (command.startsWith("RCPT")) {
          if (reply(command, "250 ok").startsWith("250")) {
            recipients.add(command.replaceAll(".*<(.*)>.*", "$1"));
          }
          if (!answer(socket, command, "250 ok")) {
            return;
          }
        } else if (command.equals("DATA")) {
          if (!answer(socket, command, "354 go on")) {
            return;
          }
          if (reply(command, "354").startsWith("354")) {
            String text = text(in);
            if (reply(".", "250 taken").startsWith("250")) {
              letters.add(new Letter(List.copyOf(recipients), text));
            }
            if (!answer(socket, ".", "250 taken")) {
              return;
            }
          }
        } else if (command.equals("QUIT")) {
          return;
        } else {
          if (command.equals("RSET")) {
            recipients.clear();
          }
          if (!answer(socket, command, command.startsWith("AUTH") ? "235 welcome" : "250 ok")) {
            return;
          }
        }
      }
    } catch (IOException e) {
      // whoever asked has gone
    }
  }

  private static String text(BufferedReader in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private String reply(String command, String usual) {
    return manner.entrySet().stream()
        .filter(entry -> command.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(usual);
  }

  /** Whether it goes on. */
  private boolean answer(Socket socket, String command, String usual) throws IOException {
    String reply = reply(command, usual);
    if (reply.equals(HANG_UP)) {
      return false;
    }
    if (reply.equals(NOTHING)) {
      try {
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return false;
    }
    socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return true;
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    released.countDown();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
