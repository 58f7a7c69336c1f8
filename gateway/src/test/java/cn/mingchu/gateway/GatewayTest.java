package cn.mingchu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "127.0.0.1, http://127.0.0.1:8081",
    "192.0.2.7, http://192.0.2.7:8081",
    "0.0.0.0, http://127.0.0.1:8081",
    "::, http://127.0.0.1:8081",
    "::1, http://[0:0:0:0:0:0:0:1]:8081"
  })
  void isFoundWhereItListens(String bound, URI found) throws UnknownHostException {
    assertThat(Gateway.uri(InetAddress.getByName(bound), 8081)).isEqualTo(found);
  }

  @Test
  void isFoundAtLoopbackWhenNoAddressIsSet() {
    assertThat(Gateway.uri(null, 8081)).isEqualTo(URI.create("http://127.0.0.1:8081"));
  }
}
