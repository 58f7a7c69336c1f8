package cn.mingchu.portal.notice;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.portal.settings.NoticeSettings.Channel;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCarrierTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String ONE = "one@county.example";
  private static final String TWO = "two@county.example";

  @Test
  void sendsOneMailToAllWithTheKeyInItsHead() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try (SmtpExchange smtp = smtp(server.getSmtp().getPort(), SSLContext.getDefault())) {
      Channel channel = Notices.mail(server.getSmtp().getPort(), ONE, TWO);

      assertThat(carrier(channel, smtp).carry(Notices.taken(), NOON)).isEmpty();

      MimeMessage[] received = server.getReceivedMessages();
      assertThat(received).as("a copy for each").hasSize(2);
      MimeMessage mail = received[0];
      String key = Notices.raised().id().toString();
      assertThat(mail.getMessageID()).isEqualTo("<" + key + "@county.example>");
      assertThat(mail.getHeader("Idempotency-Key")).containsExactly(key);
      assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(mail.getFrom())
          .extracting(Object::toString)
          .containsExactly("canteens@county.example");
      assertThat(mail.getRecipients(RecipientType.TO))
          .extracting(Object::toString)
          .containsExactly(ONE, TWO);
      assertThat(mail.getHeader("Date")).containsExactly("Mon, 5 Jan 2026 12:00:00 +0800");
      assertThat(mail.getSubject()).startsWith("[Red] New alert: ");
      assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
      assertThat(mail.getContent().toString()).contains("第一小学", "冷藏柜", key.substring(0, 8));
    } finally {
      server.stop();
    }
  }

  @Test
  void showsItsLoginToAServerThatIsWhoItSaysByStartTls(@TempDir Path folder) throws Exception {
    SSLContext tls = Certificates.of("post.example", folder);
    try (PostOffice office = PostOffice.withStartTls(tls);
        SmtpExchange smtp = smtp(office.port(), tls)) {
      Channel channel =
          Notices.mail(URI.create("smtp://post.example:" + office.port()), true, "canteens", ONE);

      assertThat(carrier(channel, smtp).carry(Notices.taken(), NOON)).isEmpty();

      assertThat(office.letters()).hasSize(1);
      assertThat(office.commands())
          .containsSubsequence("STARTTLS", "AUTH PLAIN " + credentials(), "DATA");
    }
  }

  @Test
  void speaksTlsFromTheFirstByteWhereItIsTold(@TempDir Path folder) throws Exception {
    SSLContext tls = Certificates.of("post.example", folder);
    try (PostOffice office = PostOffice.withTls(tls);
        SmtpExchange smtp = smtp(office.port(), tls)) {
      Channel channel =
          Notices.mail(URI.create("smtps://post.example:" + office.port()), true, "canteens", ONE);

      assertThat(carrier(channel, smtp).carry(Notices.taken(), NOON)).isEmpty();

      assertThat(office.letters()).hasSize(1);
    }
  }

  @Test
  void saysNothingToAServerOfAnotherName(@TempDir Path folder) throws Exception {
    SSLContext tls = Certificates.of("post.example", folder);
    try (PostOffice turning = PostOffice.withStartTls(tls);
        PostOffice speaking = PostOffice.withTls(tls);
        SmtpExchange one = smtp(turning.port(), tls);
        SmtpExchange other = smtp(speaking.port(), tls)) {
      Channel starttls =
          Notices.mail(URI.create("smtp://other.example:" + turning.port()), true, "canteens", ONE);
      Channel smtps =
          Notices.mail(
              URI.create("smtps://other.example:" + speaking.port()), true, "canteens", ONE);

      assertThat(trouble(starttls, one)).contains(Trouble.NOT_TRUSTED);
      assertThat(trouble(smtps, other)).contains(Trouble.NOT_TRUSTED);
      assertThat(turning.commands()).noneMatch(command -> command.startsWith("AUTH"));
      assertThat(speaking.commands()).isEmpty();
    }
  }

  @Test
  void saysNothingToAServerThatHasNoStartTls() throws Exception {
    try (PostOffice office = PostOffice.at(0);
        SmtpExchange smtp = smtp(office.port(), SSLContext.getDefault())) {
      Channel channel =
          Notices.mail(URI.create("smtp://post.example:" + office.port()), true, "canteens", ONE);

      assertThat(carrier(channel, smtp).carry(Notices.taken(), NOON))
          .contains(Objection.passing(Trouble.NOT_TRUSTED, "the server offers no STARTTLS"));
      assertThat(office.commands()).allMatch(command -> command.startsWith("EHLO"));
    }
  }

  @Test
  void triesAgainWhereTheLoginIsRefused(@TempDir Path folder) throws Exception {
    SSLContext tls = Certificates.of("post.example", folder);
    try (PostOffice office = PostOffice.withStartTls(tls);
        SmtpExchange smtp = smtp(office.port(), tls)) {
      office.behaves(Map.of("AUTH", "535 no"));
      Channel channel =
          Notices.mail(URI.create("smtp://post.example:" + office.port()), true, "canteens", ONE);

      Objection objection = carrier(channel, smtp).carry(Notices.taken(), NOON).orElseThrow();

      assertThat(objection.trouble()).isEqualTo(Trouble.LOGIN_REFUSED);
      assertThat(objection.isFinal()).isFalse();
      assertThat(objection.detail()).doesNotContain(Notices.SECRET, credentials());
    }
  }

  @Test
  void connectsToNoServerThatIsNoneOfTheHosts() throws Exception {
    try (PostOffice office = PostOffice.at(0);
        SmtpExchange smtp = smtp(office.port() + 1, SSLContext.getDefault());
        SmtpExchange outside =
            new SmtpExchange(
                new Egress(
                    List.of("post.example:" + office.port()), List.of(), MailCarrierTest::here),
                SSLContext.getDefault(),
                LONG)) {
      Channel open =
          Notices.mail(URI.create("smtp://post.example:" + office.port()), false, null, ONE);
      Channel closed =
          Notices.mail(URI.create("smtp://post.example:" + office.port()), true, null, ONE);

      assertThat(trouble(closed, smtp)).as("none of them").contains(Trouble.NOT_ALLOWED);
      assertThat(trouble(open, outside)).as("no TLS").contains(Trouble.NOT_ALLOWED);
      assertThat(trouble(closed, outside)).as("at home").contains(Trouble.NOT_ALLOWED);
      assertThat(office.commands()).isEmpty();
    }
  }

  private static Optional<Trouble> trouble(Channel channel, SmtpExchange smtp) {
    return carrier(channel, smtp).carry(Notices.taken(), NOON).map(Objection::trouble);
  }

  private static String credentials() {
    return Base64.getEncoder()
        .encodeToString(("canteens\0canteens\0" + Notices.SECRET).getBytes(StandardCharsets.UTF_8));
  }

  private static MailCarrier carrier(Channel channel, SmtpExchange smtp) {
    return new MailCarrier(channel, Notices.words(null), smtp);
  }

  /** Every name is on this machine. */
  private static SmtpExchange smtp(int port, SSLContext tls) {
    return new SmtpExchange(
        new Egress(
            List.of(),
            List.of("127.0.0.1:" + port, "post.example:" + port, "other.example:" + port),
            MailCarrierTest::here),
        tls,
        LONG);
  }

  private static InetAddress[] here(String host) {
    return new InetAddress[] {InetAddress.getLoopbackAddress()};
  }
}
