package cn.mingchu.portal.notice;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are of the internet at large, by the registries of special addresses of IANA (RFC
 * 6890). All others lead into somebody's own network, or nowhere.
 */
final class PublicAddress {

  /** So many leading bits of an address in common. */
  private record Block(long bits, int length) {

    boolean holds(long address) {
      return (address ^ bits) >>> (Integer.SIZE - length) == 0;
    }
  }

  /** Of IPv4. */
  private static final List<Block> NOT_PUBLIC =
      List.of(
          new Block(0x00000000L, 8), // 0.0.0.0/8, this network
          new Block(0x0A000000L, 8), // 10.0.0.0/8, private
          new Block(0x64400000L, 10), // 100.64.0.0/10, behind a provider's NAT
          new Block(0x7F000000L, 8), // 127.0.0.0/8, loopback
          new Block(0xA9FE0000L, 16), // 169.254.0.0/16, link-local, and where clouds keep secrets
          new Block(0xAC100000L, 12), // 172.16.0.0/12, private
          new Block(0xC0000000L, 24), // 192.0.0.0/24, protocols
          new Block(0xC0000200L, 24), // 192.0.2.0/24, documentation
          new Block(0xC0586300L, 24), // 192.88.99.0/24, relays to 6to4
          new Block(0xC0A80000L, 16), // 192.168.0.0/16, private
          new Block(0xC6120000L, 15), // 198.18.0.0/15, benchmarks
          new Block(0xC6336400L, 24), // 198.51.100.0/24, documentation
          new Block(0xCB007100L, 24), // 203.0.113.0/24, documentation
          new Block(0xE0000000L, 3)); // 224.0.0.0/3, multicast, reserved and broadcast

  /** The first sixteen bits of what is no server's own address inside 2000::/3. */
  private static final int SIX_TO_FOUR = 0x2002;

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      long bits = ((long) number(bytes, 0) << 16) | number(bytes, 2);
      return NOT_PUBLIC.stream().noneMatch(block -> block.holds(bits));
    }
    int first = number(bytes, 0);
    int second = number(bytes, 2);
    boolean isGlobalUnicast = first >>> 13 == 1; // 2000::/3; all else is local, mapped or reserved
    boolean isProtocol = first == 0x2001 && second < 0x0200; // 2001::/23, with Teredo
    boolean isDocumentation =
        (first == 0x2001 && second == 0x0DB8) || (first == 0x3FFF && second < 0x1000);
    return isGlobalUnicast && !isProtocol && !isDocumentation && first != SIX_TO_FOUR;
  }

  private static int number(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
  }
}
