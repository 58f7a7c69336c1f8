package cn.mingchu.connectors.influxdb;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.influxdb.InfluxDB;
import org.influxdb.InfluxDBException;
import org.influxdb.InfluxDBFactory;
import org.jspecify.annotations.Nullable;

/**
 * The client of an InfluxDB, made when it is first used: it looks up the server's name at once, and
 * a name server that is away is no reason for a job to fail.
 *
 * <p>The library keeps to itself which status InfluxDB answered with, and that decides whether a
 * point is worth sending again: here it becomes a {@link StatusException}.
 */
final class InfluxClient implements AutoCloseable {

  private static final int LONGEST_REASON = 2_000;

  /** A call, with what the library throws. */
  interface Call<T> {
    T on(InfluxDB server);
  }

  private final InfluxEdge edge;
  private final String password;
  private final Dispatcher dispatcher = new Dispatcher();
  private final OkHttpClient.Builder http;

  private final Object lock = new Object();
  private @Nullable InfluxDB server;

  InfluxClient(InfluxEdge edge, Duration timeout) throws IOException {
    this.edge = edge;
    this.password = edge.password();
    this.http =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectTimeout(timeout)
            .readTimeout(timeout)
            .writeTimeout(timeout)
            .callTimeout(timeout)
            .retryOnConnectionFailure(false)
            .addInterceptor(InfluxClient::refuseBadStatus);
  }

  /**
   * Calls the server.
   *
   * @throws StatusException if it answers with anything but success
   * @throws IOException if it does not answer
   */
  <T> T call(Call<T> call) throws IOException {
    try {
      return call.on(server());
    } catch (InfluxDBException e) {
      if (e.getCause() instanceof IOException reason) {
        throw reason;
      }
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Ends all calls under way, which fail. */
  @Override
  public void close() {
    dispatcher.cancelAll();
    synchronized (lock) {
      if (server != null) {
        server.close();
      }
    }
  }

  private InfluxDB server() {
    synchronized (lock) {
      InfluxDB made = server;
      if (made == null) {
        String user = edge.user();
        made =
            user == null
                ? InfluxDBFactory.connect(edge.url(), http)
                : InfluxDBFactory.connect(edge.url(), user, password, http);
        server = made;
      }
      return made;
    }
  }

  private static Response refuseBadStatus(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    Response response = chain.proceed(request);
    if (response.isSuccessful()) {
      return response;
    }
    try (ResponseBody body = response.body()) {
      String said = body == null ? "" : body.string().strip();
      throw new StatusException(
          response.code(),
          String.format(
              Locale.ROOT,
              "%d %s",
              response.code(),
              said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) : said));
    }
  }
}
