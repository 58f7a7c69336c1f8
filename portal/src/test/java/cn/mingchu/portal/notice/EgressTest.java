package cn.mingchu.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EgressTest {

  private static final String PUBLIC = "119.147.6.1";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.1.2.3",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "3fff::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void sendsNothingToAPublicNameThatIsAtAnAddressOfItsOwn(String address) {
    Egress egress = egress(address);

    assertThatThrownBy(() -> egress.target(URI.create("https://public.example/hook")))
        .isInstanceOf(IOException.class)
        .hasMessage("not sent: public.example:443 is at an address that is not public");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PUBLIC,
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.1",
        "192.0.1.1",
        "192.167.255.255",
        "198.17.255.255",
        "198.20.0.1",
        "223.255.255.255",
        "2001:200::1",
        "2400:3200::1",
        "240e::1"
      })
  void sendsToPublicAddresses(String address) throws IOException {
    assertThat(egress(address).target(URI.create("https://public.example/hook")))
        .isEqualTo(new InetSocketAddress(InetAddress.getByName(address), 443));
  }

  @Test
  void sendsNothingWhereOnlyOneOfTheAddressesIsPublic() {
    Egress egress = egress(PUBLIC, "10.0.0.1");

    assertThatThrownBy(() -> egress.target(URI.create("https://public.example/")))
        .hasMessage("not sent: public.example:443 is at an address that is not public");
  }

  /** A name that answers otherwise the second time: the address is asked for once, and used. */
  @Test
  void looksANameUpOnceForEachPost() throws IOException {
    Deque<String> answers = new ArrayDeque<>(List.of(PUBLIC, "127.0.0.1"));
    Egress egress =
        new Egress(
            List.of("public.example:443"),
            List.of(),
            host -> new InetAddress[] {InetAddress.getByName(answers.remove())});

    InetSocketAddress target = egress.target(URI.create("https://public.example/"));

    assertThat(target.isUnresolved()).isFalse();
    assertThat(target.getAddress().getHostAddress()).isEqualTo(PUBLIC);
    assertThat(answers).hasSize(1);
    assertThatThrownBy(() -> egress.target(URI.create("https://public.example/")))
        .hasMessageContaining("not public");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://other.example/ | other.example:443 is none of the hosts",
        "https://public.example:444/ | public.example:444 is none of the hosts",
        "https://public.example.evil.example/ | public.example.evil.example:443 is none of the",
        "https://public.example./ | public.example.:443 is none of the hosts",
        "https://evil.example/public.example:443 | evil.example:443 is none of the hosts",
        "https://public.example@evil.example/ | evil.example:443 is none of the hosts",
        "https://evil.example#@public.example/ | evil.example:443 is none of the hosts",
        "https://127.0.0.1/ | 127.0.0.1:443 is none of the hosts",
        "https://[::1]/ | [::1]:443 is none of the hosts",
        "http://public.example/ | public.example:80 is none of the hosts",
        "http://public.example:443/ | public.example:443 would be without TLS",
        "http://inside.example/ | inside.example:80 is none of the hosts",
        "https://inside.example:22/ | inside.example:22 is none of the hosts",
        "file:///etc/passwd | no address of http or https",
        "ftp://public.example:443/ | no address of http or https",
        "gopher://public.example:443/ | no address of http or https",
        "https:///hook | no address of http or https",
        "https://2130706433/ | 2130706433:443 is none of the hosts",
        "https://0x7f.1/ | no address of http or https"
      })
  void sendsNothingElsewhere(String address, String message) {
    assertThatThrownBy(() -> egress(PUBLIC).target(URI.create(address)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("not sent: " + message);
  }

  @Test
  void sendsInsideWhereItIsToldTo() throws IOException {
    assertThat(egress("10.1.2.3").target(URI.create("http://INSIDE.example:8000/hook")))
        .isEqualTo(new InetSocketAddress(InetAddress.getByName("10.1.2.3"), 8000));
  }

  @Test
  void saysThatNobodyKnowsAName() {
    Egress unknown =
        new Egress(
            List.of("public.example:443"),
            List.of(),
            host -> {
              throw new UnknownHostException(host);
            });

    assertThatThrownBy(() -> unknown.target(URI.create("https://public.example/")))
        .isInstanceOf(UnknownHostException.class)
        .hasMessage("public.example");
  }

  /** Every name is at these addresses. */
  private static Egress egress(String... addresses) {
    return new Egress(
        List.of("public.example:443"),
        List.of("inside.example:8000"),
        host -> Arrays.stream(addresses).map(EgressTest::address).toArray(InetAddress[]::new));
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(literal, e);
    }
  }
}
