package cn.mingchu.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In these texts {@code ;} stands for the end of a line. */
class AnswerReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP/1.1 200 OK;Content-Length: 2;;okmore | 200 | ok",
        "HTTP/1.1 200;content-length:2;;ok | 200 | ok",
        "HTTP/1.0 200 OK;;until it ends | 200 | until it ends",
        "HTTP/1.1 204 No Content;;  | 204 | ''",
        "HTTP/1.1 304 Not Modified;Content-Length: 5;; | 304 | ''",
        "HTTP/1.1 100 Continue;;HTTP/1.1 201 Created;Content-Length: 0;; | 201 | ''",
        "HTTP/1.1 302 Found;Location: http://10.0.0.1/;Content-Length: 0;; | 302 | ''",
        "HTTP/1.1 200 OK;Transfer-Encoding: chunked;;3;{\"a;1;};0;; | 200 | {\"a}",
        "HTTP/1.1 500 Oh;Content-Length: 1;;x | 500 | x"
      })
  void readsAnAnswer(String text, int status, String body) throws IOException {
    assertThat(read(text)).isEqualTo(new Answer(status, body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SSH-2.0-OpenSSH_9.2;; | the answer is not HTTP",
        "HTTP/2 200;; | the answer is not HTTP",
        "HTTP/1.1 999 Odd;; | the answer is not HTTP",
        "HTTP/1.1 200 OK;Content-Le | the answer ends in the middle",
        "HTTP/1.1 200 OK;Content-Length: 9;;ok | the answer ends in the middle",
        "HTTP/1.1 200 OK;Content-Length: many;; | the answer has a length that is no number",
        "HTTP/1.1 200 OK;Content-Length: -1;; | the answer has a length below 0",
        "HTTP/1.1 200 OK;Transfer-Encoding: chunked;;9;ok | the answer ends in the middle",
        "'' | the answer ends in the middle"
      })
  void saysWhyItIsNone(String text, String message) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class).hasMessage(message);
  }

  @Test
  void readsNoMoreThanItNeeds() throws IOException {
    String head = "HTTP/1.1 200 OK;";
    int most = AnswerReader.MOST_BYTES;

    assertThat(read(head + "Content-Length: 9000000;;" + "x".repeat(most + 5)).body())
        .hasSize(most);
    assertThat(read(head + ";" + "x".repeat(most + 5)).body()).hasSize(most);
    assertThat(read(head + "Transfer-Encoding: chunked;;fffff;" + "x".repeat(most + 5)).body())
        .hasSize(most);
    assertThatThrownBy(() -> read(head + "A: " + "x".repeat(9_000)))
        .hasMessage("the answer has a line of more than 8192 bytes");
    assertThatThrownBy(() -> read(head + "A: b;".repeat(300)))
        .hasMessage("the answer has more than 200 lines");
  }

  private static Answer read(String text) throws IOException {
    byte[] bytes = text.replace(";", "\r\n").getBytes(StandardCharsets.UTF_8);
    return new AnswerReader(new ByteArrayInputStream(bytes)).read();
  }
}
