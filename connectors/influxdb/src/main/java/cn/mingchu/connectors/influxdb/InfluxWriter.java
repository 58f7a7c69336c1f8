package cn.mingchu.connectors.influxdb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what InfluxDB does not have yet, and sends it from a thread of its own, one batch of a
 * retention policy at a time. All else happens in the task's thread.
 *
 * <p>While as much waits as may, {@link #write} holds up what brings more; no checkpoint gets past
 * it then either, until InfluxDB is back.
 */
@SuppressWarnings("try") // what Flink's own writers throw when they are closed
final class InfluxWriter implements StatefulSinkWriter<SeriesPoint, PendingPoints> {

  private static final Logger LOG = LoggerFactory.getLogger(InfluxWriter.class);

  private final WriteSettings settings;
  private final LineWriter client;
  private final SinkWriter<RefusedPoint> refusals;
  private final MailboxExecutor mailbox;
  private final ProcessingTimeService clock;
  private final ExecutorService sender;
  private final Map<String, Lane> lanes = new LinkedHashMap<>();

  private final Counter written;
  private final Counter refused;
  private final Counter failures;

  private boolean isLingering;
  private boolean isDraining;

  /** For metrics, which are asked from another thread. */
  private volatile Standing standing = Standing.NOTHING_WAITS;

  InfluxWriter(
      WriterInitContext context,
      WriteSettings settings,
      LineWriter client,
      SinkWriter<RefusedPoint> refusals,
      Collection<PendingPoints> pending) {
    this.settings = settings;
    this.client = client;
    this.refusals = refusals;
    this.mailbox = context.getMailboxExecutor();
    this.clock = context.getProcessingTimeService();
    this.sender =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, "influxdb-writer");
              thread.setDaemon(true);
              return thread;
            });
    MetricGroup metrics = context.metricGroup().addGroup("influxdb");
    this.written = metrics.counter("points-written");
    this.refused = metrics.counter("points-refused");
    this.failures = metrics.counter("requests-failed");
    metrics.gauge("points-waiting", (Gauge<Integer>) () -> standing.points());
    metrics.gauge(
        "lag-millis", (Gauge<Long>) () -> standing.lagMillis(clock.getCurrentProcessingTime()));
    for (PendingPoints each : pending) {
      Lane lane = lane(each.policy());
      each.lines().forEach(line -> lane.queue.add(line, clock.getCurrentProcessingTime()));
    }
    takeStock();
    lanes.values().forEach(Lane::send);
  }

  @Override
  public void write(SeriesPoint point, Context context) throws IOException, InterruptedException {
    while (isFull()) {
      lanes.values().forEach(Lane::send);
      mailbox.yield();
    }
    Lane lane = lane(point.policy());
    lane.queue.add(point.line(), clock.getCurrentProcessingTime());
    takeStock();
    if (lane.queue.size() >= settings.batchPoints()) {
      lane.send();
    } else {
      linger();
    }
  }

  /** What waits is in the checkpoint; only the end of all input waits until it is written. */
  @Override
  public void flush(boolean endOfInput) throws IOException, InterruptedException {
    if (endOfInput) {
      isDraining = true;
      while (standing.points() > 0) {
        lanes.values().forEach(Lane::send);
        mailbox.yield();
      }
    }
    refusals.flush(endOfInput);
  }

  @Override
  public List<PendingPoints> snapshotState(long checkpointId) {
    List<PendingPoints> pending = new ArrayList<>();
    lanes.forEach(
        (policy, lane) -> {
          if (!lane.queue.isEmpty()) {
            pending.add(new PendingPoints(policy, lane.queue.lines()));
          }
        });
    return pending;
  }

  @Override
  public void close() throws Exception {
    sender.shutdownNow();
    client.close();
    refusals.close();
  }

  private Lane lane(String policy) {
    return lanes.computeIfAbsent(policy, Lane::new);
  }

  private boolean isFull() {
    return standing.points() >= settings.waitingPoints()
        || standing.chars() >= settings.waitingChars();
  }

  private void takeStock() {
    int points = 0;
    long chars = 0;
    long since = Long.MAX_VALUE;
    for (Lane lane : lanes.values()) {
      points += lane.queue.size();
      chars += lane.queue.chars();
      since = Math.min(since, lane.queue.waitingSince());
    }
    standing = new Standing(points, chars, since);
  }

  private void linger() {
    if (isLingering) {
      return;
    }
    isLingering = true;
    ScheduledFuture<?> unused =
        clock.registerTimer(
            clock.getCurrentProcessingTime() + settings.linger().toMillis(),
            time -> {
              isLingering = false;
              lanes.values().forEach(Lane::send);
            });
  }

  /**
   * What waits, at a moment.
   *
   * @param since when the first of it came, by the task's clock; the end of time where nothing
   *     waits
   */
  private record Standing(int points, long chars, long since) {

    static final Standing NOTHING_WAITS = new Standing(0, 0, Long.MAX_VALUE);

    long lagMillis(long now) {
      return Math.max(0, now - since);
    }
  }

  /** The points of one retention policy; they are written or wait whatever others do. */
  private final class Lane {

    private final String policy;
    private final PointQueue queue = new PointQueue();

    private boolean isBusy;
    private int failuresInARow;
    private @Nullable String lastProblem;

    Lane(String policy) {
      this.policy = policy;
    }

    void send() {
      if (isBusy || queue.isEmpty()) {
        return;
      }
      isBusy = true;
      List<String> batch = queue.head(settings.batchPoints());
      sender.execute(() -> post(batch));
    }

    /** In the sender's thread. */
    private void post(List<String> batch) {
      try {
        WriteAnswer answer = client.write(policy, batch);
        mailbox.execute(() -> heed(answer, batch.size()), "an answer of InfluxDB");
      } catch (RejectedExecutionException e) {
        LOG.debug("the task ended while a batch of {} was under way", policy, e);
      } catch (RuntimeException e) {
        mailbox.execute(
            () -> {
              throw new IOException("cannot write points of " + policy, e);
            },
            "a failure of the writer");
      }
    }

    private void heed(WriteAnswer answer, int length) throws IOException, InterruptedException {
      if (answer instanceof WriteAnswer.Unavailable unavailable) {
        pause(unavailable.reason());
        return;
      }
      isBusy = false;
      if (lastProblem != null) {
        LOG.info("InfluxDB takes points of {} again, after {} failures", policy, failuresInARow);
        lastProblem = null;
      }
      failuresInARow = 0;
      if (answer instanceof WriteAnswer.Refused refusal) {
        setAside(queue.refused(length, refusal.dropped()), refusal.reason());
      } else {
        queue.written(length);
        written.inc(length);
      }
      takeStock();
      if (isDraining || queue.isParted() || queue.size() >= settings.batchPoints()) {
        send();
      } else if (!queue.isEmpty()) {
        linger();
      }
    }

    private void setAside(List<String> lines, String reason)
        throws IOException, InterruptedException {
      refused.inc(lines.size());
      for (String line : lines) {
        LOG.warn("InfluxDB refuses a point of {}: {}: {}", policy, reason, line);
        RefusedPoint point =
            RefusedPoint.of(
                new SeriesPoint(policy, line), reason, clock.getCurrentProcessingTime());
        refusals.write(point, new NoContext());
      }
    }

    private void pause(String reason) {
      failures.inc();
      failuresInARow++;
      if (!reason.equals(lastProblem)) {
        LOG.warn("InfluxDB takes no points of {} now: {}", policy, reason);
        lastProblem = reason;
      }
      long pause = settings.backOff().next(failuresInARow, ThreadLocalRandom.current()).toMillis();
      ScheduledFuture<?> unused =
          clock.registerTimer(
              clock.getCurrentProcessingTime() + pause,
              time -> {
                isBusy = false;
                send();
              });
    }
  }

  /** A refused point has no place in event time. */
  private static final class NoContext implements Context {

    @Override
    public long currentWatermark() {
      return Long.MIN_VALUE;
    }

    @Override
    public @Nullable Long timestamp() {
      return null;
    }
  }
}
