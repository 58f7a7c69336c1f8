package cn.mingchu.portal.notice;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.portal.Records;
import cn.mingchu.portal.TestDatabase;
import cn.mingchu.portal.notice.PostOffice.Letter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever a mail server does: no mail is lost, and nobody is sent one twice who has it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailDeliveryIT {

  private static final String ONE = "one@county.example";
  private static final String TWO = "two@county.example";

  private TestDatabase server;
  private DataSource source;
  private ManualClock wall;

  @BeforeAll
  void start() {
    server = TestDatabase.start();
  }

  @BeforeEach
  void beginAnew() {
    source = TestDatabase.source(server.migrated());
    wall = new ManualClock(NOON);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void keepsAMailWhileTheServerIsDown() {
    int port;
    try (PostOffice gone = PostOffice.at(0)) {
      port = gone.port();
    }
    try (NoticeDesk desk = desk(port, ONE)) {
      raise(desk);

      desk.sendAll();
      assertThat(desk.errors()).containsExactly("UNREACHABLE Connection refused");
      wall.advance(Duration.ofSeconds(5));
      try (PostOffice back = PostOffice.at(port)) {
        desk.sendAll();

        assertThat(back.letters()).hasSize(1);
        assertThat(desk.unsent()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HELLO", "EHLO", "MAIL", "RCPT", "DATA", "."})
  void sendsAgainWithTheSameKeyWhatAServerTookTooLongFor(String command) {
    isSentAgainAfter(command, PostOffice.NOTHING, "NO_ANSWER no answer within PT3S");
  }

  @ParameterizedTest
  @CsvSource({
    "HELLO,421 later,BUSY 421 later",
    "MAIL,451 later,BUSY 451 later",
    "RCPT,450 later,BUSY one@county.example: 450 later",
    "RCPT,452 too many,BUSY one@county.example: 452 too many",
    "DATA,451 later,BUSY 451 later",
    ".,451 later,BUSY 451 later",
    "HELLO,554 none here,BUSY 554 none here"
  })
  void sendsAgainWhatAServerDoesNotTakeForNow(String command, String reply, String error) {
    isSentAgainAfter(command, reply, error);
  }

  @Test
  void sendsAgainWhereTheServerHangsUp() {
    isSentAgainAfter("HELLO", PostOffice.HANG_UP, "BROKEN_OFF the server hung up");
  }

  private void isSentAgainAfter(String command, String reply, String error) {
    try (PostOffice office = PostOffice.at(0);
        NoticeDesk desk = desk(office.port(), ONE)) {
      raise(desk);
      office.behaves(Map.of(command, reply));

      desk.sendAll();
      assertThat(desk.errors()).containsExactly(error);
      assertThat(desk.unsent()).containsExactly("RAISED WAITING 1");
      office.behaves(Map.of());
      wall.advance(Duration.ofSeconds(5));
      desk.sendAll();

      assertThat(desk.unsent()).isEmpty();
      assertThat(office.letters())
          .extracting(letter -> letter.head("Message-ID"))
          .containsExactly("<" + key() + "@county.example>");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL,550 not you,REFUSED 550 not you",
    "RCPT,550 nobody here,RECIPIENT_REFUSED one@county.example: 550 nobody here",
    "RCPT,552 full,RECIPIENT_REFUSED one@county.example: 552 full",
    "DATA,554 no,REFUSED 554 no",
    ".,554 looks like spam,REFUSED 554 looks like spam"
  })
  void givesUpAtOnceWhatAServerWillNeverTake(String command, String reply, String error) {
    try (PostOffice office = PostOffice.at(0);
        NoticeDesk desk = desk(office.port(), ONE)) {
      raise(desk);
      office.behaves(Map.of(command, reply));

      desk.sendAll();

      assertThat(desk.unsent()).containsExactly("RAISED DEAD 1");
      assertThat(desk.errors()).containsExactly(error);
      assertThat(office.letters()).isEmpty();
    }
  }

  @Test
  void reachesTheOthersWhereOneRecipientIsRefusedAndThenThatOneAlone() {
    try (PostOffice office = PostOffice.at(0);
        NoticeDesk desk = desk(office.port(), ONE, TWO)) {
      raise(desk);
      office.behaves(Map.of("RCPT TO:<" + ONE, "550 nobody here"));

      desk.sendAll();

      assertThat(desk.unsent()).containsExactly("RAISED DEAD 1");
      assertThat(desk.errors())
          .containsExactly("RECIPIENT_REFUSED one@county.example: 550 nobody here");
      assertThat(office.letters()).extracting(Letter::recipients).containsExactly(List.of(TWO));

      office.behaves(Map.of());
      assertThat(desk.outbox().again(key(), wall.instant())).isTrue();
      desk.sendAll();

      assertThat(desk.unsent()).isEmpty();
      assertThat(office.letters())
          .extracting(Letter::recipients)
          .containsExactly(List.of(TWO), List.of(ONE));
    }
  }

  @Test
  void sendsAgainToThoseAloneWhomTheServerDidNotTakeForNow() {
    try (PostOffice office = PostOffice.at(0);
        NoticeDesk desk = desk(office.port(), ONE, TWO)) {
      raise(desk);
      office.behaves(Map.of("RCPT TO:<" + TWO, "450 greylisted"));

      desk.sendAll();
      assertThat(desk.errors()).containsExactly("BUSY two@county.example: 450 greylisted");
      office.behaves(Map.of());
      wall.advance(Duration.ofSeconds(5));
      desk.sendAll();

      assertThat(desk.unsent()).isEmpty();
      assertThat(office.letters())
          .extracting(Letter::recipients)
          .containsExactly(List.of(ONE), List.of(TWO));
    }
  }

  @Test
  void triesAgainWhereTheMailItselfIsPutOffThoughARecipientIsRefusedForGood() {
    try (PostOffice office = PostOffice.at(0);
        NoticeDesk desk = desk(office.port(), ONE, TWO)) {
      raise(desk);
      office.behaves(Map.of("RCPT TO:<" + ONE, "550 nobody here", ".", "451 later"));

      desk.sendAll();

      assertThat(desk.unsent()).containsExactly("RAISED WAITING 1");
      assertThat(office.letters()).isEmpty();
    }
  }

  private static void raise(NoticeDesk desk) {
    desk.tell(Records.alert("a", "2151000001", "511702").build());
  }

  private UUID key() {
    UUID key = new JdbcTemplate(source).queryForObject("select notice_id from notice", UUID.class);
    return Objects.requireNonNull(key);
  }

  private NoticeDesk desk(int port, String... recipients) {
    return new NoticeDesk(source, Notices.mail(port, recipients), wall);
  }
}
