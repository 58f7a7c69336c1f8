package cn.mingchu.portal.notice;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends a post to the address that {@link Egress} has looked up, and to no other: it follows no
 * redirect, tries nothing again, keeps no connection and asks no proxy. Safe for many threads.
 *
 * <p>By Apache's client, as it connects to an address that somebody else has looked up. Java's own
 * looks names up itself: between the check and the connection a name could come to lead somewhere
 * else.
 */
final class Exchange implements AutoCloseable {

  /** Of the answer; the rest is not looked at. */
  static final int MOST_BYTES = 64 << 10;

  private final Egress egress;
  private final Duration timeout;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(Exchange::watching);

  /**
   * Sends to where {@code egress} lets it.
   *
   * @param tls decides whom to believe
   * @param timeout how long one post may take in all, beside looking up the name
   */
  Exchange(Egress egress, SSLContext tls, Duration timeout) {
    this.egress = egress;
    this.timeout = timeout;
    this.client = client(tls, Timeout.of(timeout.multipliedBy(2)));
  }

  /**
   * A client that does nothing of its own accord.
   *
   * @param silence after which it gives up by itself; the watchdog comes first
   */
  private static CloseableHttpClient client(SSLContext tls, Timeout silence) {
    PoolingHttpClientConnectionManager connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
            .setDnsResolver(new NoNames())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(silence)
                    .setSocketTimeout(silence)
                    .build())
            .setMaxConnTotal(Integer.MAX_VALUE) // one a channel, which sends one after the other
            .setMaxConnPerRoute(Integer.MAX_VALUE)
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(silence)
                .setProtocolUpgradeEnabled(false)
                .build())
        .setUserAgent("mingchu-portal")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableContentCompression() // what is small on the way may be large when it is here
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  /**
   * Sends a post once.
   *
   * @throws IOException if it may not be sent, or there is no answer in time; whether it arrived is
   *     not known then
   */
  Answer send(Post post) throws IOException {
    URI address = post.address();
    InetSocketAddress target = egress.target(address);
    HttpPost request = new HttpPost(address);
    request.setEntity(new StringEntity(post.body(), ContentType.APPLICATION_JSON));
    post.headers().forEach(request::setHeader);
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> end =
        watchdog.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            timeout.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return talk(
          new HttpHost(
              address.getScheme(), target.getAddress(), address.getHost(), target.getPort()),
          request);
    } catch (IOException e) {
      if (late.get()) {
        SocketTimeoutException slow = new SocketTimeoutException("no answer within " + timeout);
        slow.initCause(e);
        throw slow;
      }
      throw e;
    } finally {
      end.cancel(false);
    }
  }

  private Answer talk(HttpHost target, HttpPost request) throws IOException {
    ClassicHttpResponse response = client.executeOpen(target, request, null);
    try {
      HttpEntity entity = response.getEntity();
      return new Answer(response.getCode(), entity == null ? "" : beginning(entity));
    } finally {
      request.cancel(); // or it would read the rest, however long that is
      Closer.closeQuietly(response);
    }
  }

  private static String beginning(HttpEntity entity) throws IOException {
    InputStream content = entity.getContent();
    return new String(content.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
  }

  /** Names are looked up by {@link Egress} alone. */
  private static final class NoNames implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      throw new UnknownHostException(host + " was to be looked up a second time");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  private static Thread watching(Runnable task) {
    Thread thread = new Thread(task, "notices-watchdog");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    watchdog.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
