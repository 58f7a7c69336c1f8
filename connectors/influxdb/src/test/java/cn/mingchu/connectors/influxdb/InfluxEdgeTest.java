package cn.mingchu.connectors.influxdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfluxEdgeTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:8086",
        "ftp://h",
        "http://u:p@h:8086",
        "http://h/x",
        "http://h?q=1",
        ""
      })
  void refusesAnAddressThatIsNone(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InfluxEdge(url, "mingchu", null, null))
        .withMessage(
            "the address of an InfluxDB is like http://host:8086, without user and path; was '%s'",
            url);
  }

  @Test
  void refusesANameThatWouldNeedQuotes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InfluxEdge("http://h:8086", "a\"b", null, null))
        .withMessage("the name of a database is letters, digits, '_' and '-', was 'a\"b'");
  }

  @Test
  void readsThePasswordWhereItWrites() throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "secret\n");

    assertThat(new InfluxEdge("http://h:8086", "m", "writer", file.toString()).password())
        .isEqualTo("secret");
    assertThat(new InfluxEdge("http://h:8086", "m", null, null).password()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InfluxEdge("http://h:8086", "m", "writer", null))
        .withMessage(
            "a user and a file with the password belong together, were 'writer' and 'null'");
  }
}
