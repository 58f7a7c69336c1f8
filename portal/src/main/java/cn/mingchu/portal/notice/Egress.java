package cn.mingchu.portal.notice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/**
 * Where the portal may send anything at all.
 *
 * <p>Looks a name up and says which address to connect to. Whoever connects MUST take this address
 * and not look the name up again: a name that is somewhere else the second time is an old trick.
 */
final class Egress {

  private final Set<String> hosts;
  private final Set<String> insideHosts;
  private final Names names;

  /** Looks up a name. */
  @FunctionalInterface
  interface Names {

    InetAddress[] addressesOf(String host) throws UnknownHostException;
  }

  /**
   * Lets through to these and no others.
   *
   * @param hosts {@code host:port}, over TLS and at public addresses alone
   * @param insideHosts {@code host:port}, at whatever address, with TLS or without
   */
  Egress(Collection<String> hosts, Collection<String> insideHosts, Names names) {
    this.hosts = Set.copyOf(hosts);
    this.insideHosts = Set.copyOf(insideHosts);
    this.names = names;
  }

  /**
   * Where to connect to.
   *
   * @throws IOException if nothing may be sent there, or nobody knows where it is; the message
   *     names host and port, and never what stands behind them
   */
  InetSocketAddress target(URI address) throws IOException {
    String host = address.getHost();
    boolean isTls = "https".equals(address.getScheme());
    if (host == null || (!isTls && !"http".equals(address.getScheme()))) {
      throw new NotAllowedException("not sent: no address of http or https");
    }
    return target(host, port(address), isTls);
  }

  /**
   * The same for whatever protocol.
   *
   * @param isTls whether nothing is sent before the receiver has shown who it is
   */
  InetSocketAddress target(String host, int port, boolean isTls) throws IOException {
    String place = host.toLowerCase(Locale.ROOT) + ":" + port;
    boolean isInside = insideHosts.contains(place);
    if (!isInside && !hosts.contains(place)) {
      throw new NotAllowedException("not sent: %s is none of the hosts".formatted(place));
    }
    if (!isInside && !isTls) {
      throw new NotAllowedException("not sent: %s would be without TLS".formatted(place));
    }
    InetAddress[] addresses = names.addressesOf(host);
    if (addresses.length == 0) {
      throw new UnknownHostException(host);
    }
    if (!isInside && !Arrays.stream(addresses).allMatch(PublicAddress::is)) {
      throw new NotAllowedException(
          "not sent: %s is at an address that is not public".formatted(place));
    }
    return new InetSocketAddress(addresses[0], port);
  }

  /** The port that an address names, or that of its scheme. */
  static int port(URI address) {
    int port = address.getPort();
    return port >= 0 ? port : "https".equals(address.getScheme()) ? 443 : 80;
  }
}
