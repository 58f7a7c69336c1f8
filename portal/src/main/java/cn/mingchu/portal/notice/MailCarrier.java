package cn.mingchu.portal.notice;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.settings.NoticeSettings.Channel;
import cn.mingchu.portal.settings.NoticeSettings.Mail;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Sends notices by mail. Whom of the recipients it has reached is not sent the same again; where
 * the server's last answer is lost, a mail comes twice, with the same Message-ID.
 */
final class MailCarrier implements Carrier {

  /** The same whenever the same notice is sent. */
  static final String KEY = "Idempotency-Key";

  /** RFC 5322, whatever language the portal is started in. */
  private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

  /** What a server says that has taken a mail. */
  private static final int TAKEN = 250;

  private final Channel channel;
  private final Mail mail;
  private final Locale locale;
  private final NoticeWords words;
  private final SmtpExchange smtp;
  private final Session session;

  MailCarrier(Channel channel, NoticeWords words, SmtpExchange smtp) {
    this.channel = channel;
    this.mail = Objects.requireNonNull(channel.mail(), "the settings ask for it");
    this.locale = channel.language().locale();
    this.words = words;
    this.smtp = smtp;
    this.session = smtp.session(channel);
  }

  @Override
  public Optional<Objection> carry(Dispatch dispatch, Instant now) {
    try {
      List<InternetAddress> recipients = new ArrayList<>();
      for (String recipient : mail.recipients()) {
        if (!dispatch.reached().contains(recipient)) {
          recipients.add(new InternetAddress(recipient, true));
        }
      }
      if (!recipients.isEmpty()) {
        smtp.send(channel, session, message(dispatch, now), recipients);
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Objection.of(e));
    } catch (MessagingException e) {
      return Optional.of(objection(e));
    }
  }

  @Override
  public Duration pace() {
    return Duration.ZERO;
  }

  private MimeMessage message(Dispatch dispatch, Instant now) throws MessagingException {
    MimeMessage message = new KeyedMessage(session, dispatch.id(), SmtpExchange.domain(mail));
    message.setFrom(new InternetAddress(mail.sender(), true));
    for (String recipient : mail.recipients()) {
      message.addRecipient(RecipientType.TO, new InternetAddress(recipient, true));
    }
    message.setHeader("Date", DATE.format(now.atZone(Words.ZONE)));
    message.setHeader(KEY, dispatch.id().toString());
    message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday notes, please
    message.setSubject(
        words.title(dispatch, locale).replaceAll("\\R", " "), StandardCharsets.UTF_8.name());
    message.setText(words.text(dispatch, locale), StandardCharsets.UTF_8.name());
    message.saveChanges();
    return message;
  }

  /** A mail whose Message-ID is made of the key. */
  private static final class KeyedMessage extends MimeMessage {

    private final String messageId;

    KeyedMessage(Session session, UUID key, String domain) {
      super(session);
      this.messageId = "<" + key + "@" + domain + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }

  /** What the server said, as far as it goes for those whom the mail has not reached. */
  private static Objection objection(MessagingException failure) {
    if (failure instanceof AuthenticationFailedException) {
      return Objection.passing(Trouble.LOGIN_REFUSED, text(failure));
    }
    List<String> refused = new ArrayList<>();
    boolean isFinal = !isPassing(failure);
    for (Exception each = failure; each != null; each = next(each)) {
      if (each instanceof SMTPAddressFailedException address) {
        isFinal &= isPermanent(address.getReturnCode());
        refused.add(address.getAddress().getAddress() + ": " + text(address));
      }
    }
    if (!refused.isEmpty()) {
      return new Objection(
          isFinal ? Trouble.RECIPIENT_REFUSED : Trouble.BUSY,
          String.join("; ", refused),
          isFinal,
          failure instanceof SendFailedException sending ? reached(sending) : List.of());
    }
    if (failure instanceof SMTPSendFailedException sending) {
      boolean isPermanent = isPermanent(sending.getReturnCode());
      return new Objection(
          isPermanent
              ? Trouble.REFUSED
              : sending.getReturnCode() > 0 ? Trouble.BUSY : Trouble.BROKEN_OFF,
          text(failure),
          isPermanent,
          List.of());
    }
    return Objection.passing(Trouble.UNCLEAR, text(failure));
  }

  /** Whether the server took none for now, whatever it said of single recipients. */
  private static boolean isPassing(MessagingException failure) {
    return failure instanceof SMTPSendFailedException sending
        && sending.getReturnCode() != TAKEN
        && !isPermanent(sending.getReturnCode());
  }

  private static @Nullable Exception next(Exception failure) {
    return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  /** RFC 5321, 4.2.1: the same would be answered again. */
  private static boolean isPermanent(int code) {
    return code >= 500 && code < 600;
  }

  private static List<String> reached(SendFailedException sending) {
    Address[] addresses = sending.getValidSentAddresses();
    return addresses == null
        ? List.of()
        : Arrays.stream(addresses)
            .map(address -> ((InternetAddress) address).getAddress())
            .toList();
  }

  private static String text(Exception failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message.strip();
  }
}
