package cn.mingchu.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;

class TroubleTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new NotAllowedException("x"), Trouble.NOT_ALLOWED),
        Arguments.of(new UnknownHostException("x"), Trouble.HOST_UNKNOWN),
        Arguments.of(new ConnectException("x"), Trouble.UNREACHABLE),
        Arguments.of(new NoRouteToHostException("x"), Trouble.UNREACHABLE),
        Arguments.of(new SocketTimeoutException("x"), Trouble.NO_ANSWER),
        Arguments.of(new SSLHandshakeException("x"), Trouble.NOT_TRUSTED),
        Arguments.of(new SSLPeerUnverifiedException("x"), Trouble.NOT_TRUSTED),
        Arguments.of(new SSLException("x"), Trouble.BROKEN_OFF),
        Arguments.of(new SocketException("x"), Trouble.BROKEN_OFF));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void saysWhatAFailureComesTo(IOException failure, Trouble trouble) {
    assertThat(Objection.of(failure)).isEqualTo(Objection.passing(trouble, "x"));
  }

  @Test
  void namesTheFailureWhereItSaysNothing() {
    assertThat(Objection.of(new SocketException()))
        .isEqualTo(Objection.passing(Trouble.BROKEN_OFF, "SocketException"));
  }

  @ParameterizedTest
  @EnumSource
  void isASentenceInBothLanguages(Trouble trouble) {
    MessageSource messages = Notices.messages();
    String key = "notice.trouble." + trouble;

    assertThat(messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE)).endsWith("。");
    assertThat(messages.getMessage(key, null, Locale.ENGLISH)).endsWith(".").doesNotContain("'");
  }
}
