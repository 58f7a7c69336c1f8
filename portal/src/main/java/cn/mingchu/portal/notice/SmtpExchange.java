package cn.mingchu.portal.notice;

import cn.mingchu.portal.settings.NoticeSettings.Channel;
import cn.mingchu.portal.settings.NoticeSettings.Mail;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands mails to a server at the address that {@link Egress} has looked up, and at no other. Safe
 * for many threads.
 *
 * <p>It connects by itself and gives the connection to Angus Mail, which would look the name up
 * once more, and asks for TLS by STARTTLS without caring how long all of it takes.
 */
final class SmtpExchange implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpExchange.class);

  private final Egress egress;
  private final SSLContext tls;
  private final Duration timeout;
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(SmtpExchange::watching);

  /**
   * Sends to where {@code egress} lets it.
   *
   * @param tls decides whom to believe
   * @param timeout how long one sending may take in all, beside looking up the name
   */
  SmtpExchange(Egress egress, SSLContext tls, Duration timeout) {
    this.egress = egress;
    this.tls = tls;
    this.timeout = timeout;
  }

  /** With which a mail for a channel is made. */
  Session session(Channel channel) {
    Mail mail = mail(channel);
    Properties properties = new Properties();
    String domain = domain(mail);
    properties.put(
        "mail.smtp.localhost", domain); // or it would look up what this machine is called
    properties.put("mail.smtp.from", mail.sender());
    properties.put("mail.smtp.sendpartial", "true"); // a wrong recipient must not stop the others
    properties.put("mail.smtp.quitwait", "false"); // the mail is taken by then
    boolean turns = "smtp".equals(channel.address().getScheme()) && mail.starttls();
    properties.put("mail.smtp.starttls.enable", Boolean.toString(turns));
    properties.put("mail.smtp.starttls.required", Boolean.toString(turns));
    properties.put("mail.smtp.ssl.socketFactory", tls.getSocketFactory());
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    String login = mail.login();
    if (login == null) {
      return Session.getInstance(properties);
    }
    properties.put("mail.smtp.auth", "true");
    String password = Objects.requireNonNull(channel.secret(), "the settings ask for one");
    return Session.getInstance(
        properties,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(login, password);
          }
        });
  }

  /** Of the sender's address. */
  static String domain(Mail mail) {
    return mail.sender().substring(mail.sender().lastIndexOf('@') + 1);
  }

  /**
   * Sends a mail once.
   *
   * @param session of {@link #session}
   * @param recipients one at least
   * @throws IOException if it may not be sent, or there is no answer in time
   * @throws AuthenticationFailedException if the server does not take the login
   * @throws SendFailedException if it does not take the mail, for some recipients or for all
   * @throws MessagingException if the mail cannot be made
   */
  void send(
      Channel channel, Session session, MimeMessage message, List<? extends Address> recipients)
      throws IOException, MessagingException {
    String host = channel.address().getHost();
    InetSocketAddress target = egress.target(host, channel.port(), channel.isTls());
    AtomicBoolean late = new AtomicBoolean();
    try (Socket socket = new Socket(Proxy.NO_PROXY)) {
      ScheduledFuture<?> end =
          watchdog.schedule(
              () -> {
                late.set(true);
                hangUp(socket);
              },
              timeout.toMillis(),
              TimeUnit.MILLISECONDS);
      try {
        // With its name, which certificates are held against; else it would be looked up.
        InetAddress named = InetAddress.getByAddress(host, target.getAddress().getAddress());
        socket.connect(new InetSocketAddress(named, target.getPort()), silence());
        socket.setSoTimeout(silence());
        talk(channel, session, message, recipients, socket);
      } catch (IOException | MessagingException e) {
        if (late.get()) {
          SocketTimeoutException slow = new SocketTimeoutException("no answer within " + timeout);
          slow.initCause(e);
          throw slow;
        }
        throw e;
      } finally {
        end.cancel(false);
      }
    }
  }

  private void talk(
      Channel channel,
      Session session,
      MimeMessage message,
      List<? extends Address> recipients,
      Socket socket)
      throws IOException, MessagingException {
    String host = channel.address().getHost();
    SMTPTransport transport =
        new SMTPTransport(session, new URLName("smtp", host, channel.port(), null, null, null));
    boolean isSecure = "smtps".equals(channel.address().getScheme());
    try {
      transport.connect(isSecure ? secured(socket, host, channel.port()) : socket);
      transport.sendMessage(message, recipients.toArray(Address[]::new));
    } catch (AuthenticationFailedException | SendFailedException e) {
      throw e;
    } catch (MessagingException e) {
      throw cause(e, transport, !isSecure && mail(channel).starttls());
    } finally {
      leave(transport);
    }
  }

  /**
   * Why nothing came of it before the server was asked to take a mail.
   *
   * @param turns whether the server was to turn to TLS
   */
  private static IOException cause(
      MessagingException failure, SMTPTransport transport, boolean turns) {
    for (Exception each = failure; each instanceof MessagingException one; ) {
      each = one.getNextException();
      if (each instanceof IOException broken) {
        return broken;
      }
    }
    int code = transport.getLastReturnCode();
    IOException cause =
        code < 0
            ? new EOFException("the server hung up")
            : code >= 400
                ? new NotServedException(transport.getLastServerResponse().strip())
                : turns && !transport.supportsExtension("STARTTLS")
                    ? new SSLHandshakeException("the server offers no STARTTLS")
                    : new IOException(failure.getMessage());
    cause.initCause(failure);
    return cause;
  }

  private SSLSocket secured(Socket socket, String host, int port) throws IOException {
    SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(socket, host, port, true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS"); // RFC 6125, as for any other name
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  /** Whether the server took the mail is known by now. */
  private static void leave(SMTPTransport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("The mail server left first", e);
    }
  }

  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("The mail server left first", e);
    }
  }

  private int silence() {
    return Math.toIntExact(timeout.multipliedBy(2).toMillis());
  }

  private static Mail mail(Channel channel) {
    return Objects.requireNonNull(channel.mail(), "the settings ask for it");
  }

  private static Thread watching(Runnable task) {
    Thread thread = new Thread(task, "mails-watchdog");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    watchdog.shutdownNow();
  }
}
