package cn.mingchu.jobs.kitchen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.broker.EmbeddedBroker;
import cn.mingchu.jobs.kitchen.judge.Hearsay;
import cn.mingchu.jobs.kitchen.judge.Kitchen;
import cn.mingchu.jobs.kitchen.judge.Reading;
import cn.mingchu.jobs.kitchen.judge.SlowOracle;
import cn.mingchu.jobs.runtime.StrictFlink;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.Evidence;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Sign;
import cn.mingchu.schemas.event.SubjectKind;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.Heartbeat;
import cn.mingchu.schemas.wire.RecordDecoder;
import cn.mingchu.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole job on two task slots: a device for each seed, whose readings are shuffled, doubled and
 * spread over the partitions, ends with what the slow oracle finds in them.
 */
class OrderIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration DISORDER = Duration.ofSeconds(5);
  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();
  private static final String METRONOME = "metronome";
  private static final long ORDER = 7;

  /** The job may read them all before it reads the register, and lets no more of a device wait. */
  private static final int MOST_BEFORE_THE_REGISTER = 720;

  private final WireFormat wire = WireFormat.singleObject();
  private final List<Future<RecordMetadata>> sent = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void endsAlikeWhateverTheOrder() throws Exception {
    List<Hearsay> devices =
        LongStream.iterate(1, seed -> seed + 1)
            .mapToObj(seed -> Hearsay.drawn(seed).withoutSettings())
            .filter(drawn -> drawn.arrivals(ORDER).size() <= MOST_BEFORE_THE_REGISTER)
            .limit(Integer.getInteger("proof.cluster-seeds", 3))
            .toList();
    long end = devices.stream().mapToLong(Hearsay::end).max().orElseThrow() + HOUR_MILLIS;
    try (EmbeddedBroker kafka = EmbeddedBroker.start(folder.resolve("kafka"), 0)) {
      int readings = send(kafka, devices, end);
      JobClient job = start(kafka);
      try {
        await()
            .atMost(PATIENCE)
            .until(
                () ->
                    job.getAccumulators().get().values().stream()
                            .mapToLong(count -> (Long) count)
                            .sum()
                        == readings);
        Map<String, Map<String, String>> wanted = new TreeMap<>();
        for (Hearsay each : devices) {
          wanted.put(
              each.device().deviceId(),
              SlowOracle.findings(each.device(), each.book(), each.readings(), end));
        }
        wanted.values().removeIf(Map::isEmpty); // of whom nobody is told
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(found(kafka)).isEqualTo(wanted));
      } finally {
        job.cancel().get();
      }
    }
  }

  /** Sends everything, and last a reading to each partition that moves the time to the end. */
  private int send(EmbeddedBroker kafka, List<Hearsay> devices, long end) throws Exception {
    List<Reading> arrivals = new ArrayList<>();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (Hearsay each : devices) {
        sendDevice(producer, each.device().deviceId(), each);
        arrivals.addAll(each.arrivals(ORDER));
      }
      Collections.shuffle(arrivals, new Random(8));
      int partitions = producer.partitionsFor(Topics.KITCHEN_READINGS.name()).size();
      long last = end + DISORDER.toMillis() + 1;
      long begin = arrivals.stream().mapToLong(Reading::ingestTime).min().orElseThrow();
      for (int partition = 0; partition < partitions; partition++) {
        beat(producer, begin, last, partition);
      }
      Random random = new Random(9);
      for (Reading reading : arrivals) {
        sendReading(producer, reading, random.nextInt(partitions));
      }
      producer.flush();
      for (int partition = 0; partition < partitions; partition++) {
        sendReading(
            producer,
            new Reading(METRONOME, 1, 1, last, last, Quantity.TEMPERATURE, 400, partition, 0, 0),
            partition);
      }
      producer.flush();
      sendDevice(producer, METRONOME, null);
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
      return arrivals.size() + partitions;
    }
  }

  /** The gateway was there all the time: nobody was silent because nobody could deliver. */
  private void beat(KafkaProducer<byte[], byte[]> producer, long begin, long end, int partition) {
    for (long time = begin; time < end; time += ComebackFunction.LONGEST_PAUSE.toMillis()) {
      sent.add(
          producer.send(
              Heartbeat.record(Topics.KITCHEN_READINGS, partition, Instant.ofEpochMilli(time))));
    }
  }

  private void sendDevice(
      KafkaProducer<byte[], byte[]> producer, String id, @Nullable Hearsay hearsay) {
    Device.Builder device =
        Device.newBuilder()
            .setHeader(header(new UUID(9, id.hashCode()), Kitchen.NOON, Kitchen.NOON))
            .setDeviceId(id)
            .setSchoolId("2151000001")
            .setKind(DeviceKind.OTHER_DEVICE)
            .setName(id)
            .setPeriodSeconds(60);
    if (hearsay != null) {
      Long commissioned = hearsay.device().commissionedAt();
      device
          .setKind(hearsay.device().kind())
          .setPeriodSeconds((int) (hearsay.device().periodMillis() / 1000))
          .setLabelMaxHundredths(hearsay.device().labelMaxHundredths())
          .setCommissionedAt(commissioned == null ? null : Instant.ofEpochMilli(commissioned))
          .setClockAheadMillis(hearsay.device().clockAheadMillis());
    }
    sent.add(
        producer.send(
            new ProducerRecord<>(
                Topics.DEVICES.name(),
                id.getBytes(StandardCharsets.UTF_8),
                wire.encoder(Topics.DEVICES).encode(device.build()))));
  }

  private void sendReading(KafkaProducer<byte[], byte[]> producer, Reading reading, int partition) {
    KitchenReading record =
        KitchenReading.newBuilder()
            .setHeader(
                header(
                    new UUID(reading.eventIdHigh(), reading.eventIdLow()),
                    Instant.ofEpochMilli(reading.eventTime()),
                    Instant.ofEpochMilli(reading.ingestTime())))
            .setDeviceId(reading.deviceId())
            .setQuantity(reading.quantity())
            .setHundredths(reading.hundredths())
            .setSequence(reading.sequence() == Reading.NO_SEQUENCE ? null : reading.sequence())
            .build();
    sent.add(
        producer.send(
            new ProducerRecord<>(
                Topics.KITCHEN_READINGS.name(),
                partition,
                reading.deviceId().getBytes(StandardCharsets.UTF_8),
                wire.encoder(Topics.KITCHEN_READINGS).encode(record))));
  }

  private static EventHeader header(UUID eventId, Instant eventTime, Instant ingestTime) {
    return EventHeader.newBuilder()
        .setEventId(eventId)
        .setEventTime(eventTime)
        .setRecordedTime(eventTime)
        .setIngestTime(ingestTime)
        .setSource("key-1")
        .setSchoolId("2151000001")
        .setRegionCode("511702")
        .build();
  }

  private JobClient start(EmbeddedBroker kafka) throws Exception {
    Configuration flink = new Configuration();
    flink.set(CoreOptions.DEFAULT_PARALLELISM, 2);
    flink.set(PipelineOptions.MAX_PARALLELISM, 8); // each checkpoint writes every key group
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(1));
    flink.setString("rest.bind-address", "127.0.0.1");
    flink.setString("rest.bind-port", "0");
    flink.setString("io.tmp.dirs", folder.resolve("flink").toString());
    StreamExecutionEnvironment env = StrictFlink.environment(flink);
    KitchenJob.define(env, Map.of("kafka.bootstrap.servers", kafka.bootstrapServers()));
    return env.executeAsync(KitchenJob.NAME);
  }

  /** What stands of each device, as the oracle writes it. */
  private Map<String, Map<String, String>> found(EmbeddedBroker kafka) throws Exception {
    RecordDecoder<Finding> decoder = wire.decoder(Topics.FINDINGS);
    Map<String, Map<String, Finding>> newest = new TreeMap<>();
    for (var record : kafka.contents(Topics.FINDINGS)) {
      Finding finding = decoder.decode(record.value());
      if (finding.getSubjectKind() == SubjectKind.DEVICE
          && !finding.getSubjectId().equals(METRONOME)) {
        newest
            .computeIfAbsent(finding.getSubjectId(), none -> new TreeMap<>())
            .merge(
                finding.getFindingId(),
                finding,
                (one, other) -> other.getRevision() > one.getRevision() ? other : one);
      }
    }
    Map<String, Map<String, String>> lines = new TreeMap<>();
    newest.forEach((device, findings) -> lines.put(device, lines(findings.values())));
    return lines;
  }

  private static Map<String, String> lines(Collection<Finding> newest) {
    Map<String, String> lines = new TreeMap<>();
    for (Finding finding : newest) {
      if (finding.getStatus() != FindingStatus.WITHDRAWN) {
        StringBuilder line = new StringBuilder();
        line.append(finding.getSeverity()).append(' ').append(finding.getStatus());
        if (finding.getHeldBackBy() != null) {
          line.append(' ').append(finding.getHeldBackBy());
        }
        line.append(" end ").append(millis(finding.getEndTime()));
        line.append(" decided ").append(finding.getDecidedTime().toEpochMilli());
        line.append('/').append(finding.getDecidedIngestTime().toEpochMilli());
        line.append(" worst ").append(finding.getWorstHundredths());
        for (Evidence item : finding.getEvidence()) {
          line.append(' ').append(item.getRole());
          line.append(' ').append(item.getEventId().getMostSignificantBits());
          line.append(':').append(item.getEventId().getLeastSignificantBits());
          line.append('@').append(item.getEventTime().toEpochMilli());
          line.append('=').append(item.getHundredths());
        }
        for (Sign sign : finding.getSigns()) {
          line.append(' ').append(sign);
        }
        lines.put(
            finding.getRuleId() + "@" + finding.getStartTime().toEpochMilli(), line.toString());
      }
    }
    return lines;
  }

  private static @Nullable Long millis(@Nullable Instant time) {
    return time == null ? null : (Long) time.toEpochMilli();
  }
}
