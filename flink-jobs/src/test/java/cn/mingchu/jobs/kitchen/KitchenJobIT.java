package cn.mingchu.jobs.kitchen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import cn.mingchu.broker.EmbeddedBroker;
import cn.mingchu.jobs.kitchen.judge.DeviceInput;
import cn.mingchu.jobs.kitchen.judge.DeviceJudge;
import cn.mingchu.jobs.kitchen.judge.DeviceMemory;
import cn.mingchu.jobs.kitchen.judge.Dossier;
import cn.mingchu.jobs.kitchen.judge.Kitchen;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.PeriodFor;
import cn.mingchu.jobs.kitchen.judge.PlainDossier;
import cn.mingchu.jobs.kitchen.judge.Reading;
import cn.mingchu.jobs.runtime.StrictFlink;
import cn.mingchu.jobs.runtime.Uids;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.Evidence;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.KitchenObservation;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.Zone;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.Heartbeat;
import cn.mingchu.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.api.common.JobStatus;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitchenJobIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** About what a broker takes by default: a reject that held it all would be too large. */
  private static final int LARGEST = 1_048_400;

  @TempDir private Path folder;

  private EmbeddedBroker kafka;
  private final List<Future<RecordMetadata>> sent = new ArrayList<>();

  private KafkaProducer<byte[], byte[]> producer;

  @BeforeEach
  void startKafka() throws Exception {
    kafka = EmbeddedBroker.start(folder.resolve("kafka"), 0);
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @AfterEach
  void stopKafka() {
    producer.close();
    kafka.close();
  }

  @Test
  void saysWhatThePlainJudgeSaysAndLosesNothing() throws Exception {
    Scene scene = Scene.ofDevices(12, 7);
    scene.devices().forEach(device -> send(Topics.DEVICES, device));
    scene.readings().forEach(reading -> send(Topics.KITCHEN_READINGS, reading));
    sendGarbage(scene.readings().get(0));
    for (Future<RecordMetadata> each : sent) {
      each.get();
    }

    JobClient job = startWhereTimeStands();
    try {
      await().atMost(PATIENCE).until(() -> settled(counts(job)) >= scene.readings().size());
      await().atMost(PATIENCE).until(() -> read(Topics.REJECTS, Reject.class).size() >= 4);

      Map<String, Long> counts = counts(job);
      assertThat(counts.get("accepted")).isEqualTo(scene.readings().size());
      assertThat(counts.get("late")).isZero();
      assertThat(job.getJobStatus().get()).isEqualTo(JobStatus.RUNNING);
      List<Finding> oracle = newest(oracle(scene));
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(newest(read(Topics.FINDINGS, Finding.class))).isEqualTo(oracle));
      assertThat(oracle).hasSizeGreaterThan(5);
      assertThat(read(Topics.REJECTS, Reject.class))
          .filteredOn(reject -> reject.getOriginal().hasRemaining())
          .extracting(Reject::getDetail)
          .containsExactlyInAnyOrder(
              "a record of mingchu.kitchen-readings has at least 10 bytes, this has 3",
              "a record of mingchu.kitchen-readings starts with bytes C3 01, this with 72 61",
              "a record of mingchu.kitchen-readings starts with bytes C3 01, this with 00 00",
              "the record is cut short");
    } finally {
      job.cancel().get();
    }
  }

  @Test
  void noticesThatEverybodyIsSilent() throws Exception {
    Scene scene = Scene.ofDevices(1, 7);
    KitchenReading reading = scene.readings().get(0);
    send(Topics.DEVICES, scene.devices().get(0));
    send(Topics.KITCHEN_READINGS, reading);
    beat(List.of(Topics.KITCHEN_READINGS));
    for (Future<RecordMetadata> each : sent) {
      each.get();
    }

    JobClient job = start();
    try {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(read(Topics.FINDINGS, Finding.class))
                      .extracting(Finding::getRuleId)
                      .containsExactly("SENSOR_STALE"));
    } finally {
      job.cancel().get();
    }
  }

  @Test
  void judgesWhatCamerasSay() throws Exception {
    send(Topics.DEVICES, camera());
    KitchenObservation lit = observation(ObservationKind.SMOKING, 0, 0.93);
    KitchenObservation again = observation(ObservationKind.SMOKING, 4, 0.57);
    KitchenObservation sure = observation(ObservationKind.SMOKING, 8, 0.8);
    send(Topics.KITCHEN_OBSERVATIONS, lit);
    send(Topics.KITCHEN_OBSERVATIONS, lit);
    send(Topics.KITCHEN_OBSERVATIONS, again);
    send(Topics.KITCHEN_OBSERVATIONS, sure);
    send(Topics.KITCHEN_OBSERVATIONS, observation(ObservationKind.CAMERA_ONLINE, 20, null));
    send(Topics.KITCHEN_OBSERVATIONS, observation(ObservationKind.FIRE, -200_000, 0.9));
    byte[] key = "camera-1".getBytes(StandardCharsets.UTF_8);
    sent.add(producer.send(new ProducerRecord<>(Topics.KITCHEN_OBSERVATIONS.name(), key, key)));
    Instant later = Kitchen.NOON.plusSeconds(700);
    for (Topic<?> topic : List.of(Topics.KITCHEN_OBSERVATIONS, Topics.KITCHEN_READINGS)) {
      int partitions = producer.partitionsFor(topic.name()).size();
      for (int partition = 0; partition < partitions; partition++) {
        sent.add(producer.send(Heartbeat.record(topic, partition, later)));
      }
    }
    for (Future<RecordMetadata> each : sent) {
      each.get();
    }

    JobClient job = start();
    try {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(newest(read(Topics.FINDINGS, Finding.class)))
                      .extracting(
                          Finding::getRuleId,
                          finding -> finding.getSeverity().name(),
                          finding -> finding.getStatus().name())
                      .containsExactlyInAnyOrder(
                          tuple("SMOKING", "ORANGE", "CLOSED"),
                          tuple("CAMERA_OFFLINE", "BLUE", "OPEN")));
      assertThat(newest(read(Topics.FINDINGS, Finding.class)))
          .filteredOn(finding -> finding.getRuleId().equals("SMOKING"))
          .flatExtracting(Finding::getEvidence)
          .extracting(evidence -> evidence.getRole().name(), Evidence::getHundredths)
          .containsExactly(
              tuple("FIRST", 93), tuple("WORST", 93), tuple("DECIDING", 80), tuple("LAST", 80));
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(read(Topics.REJECTS, Reject.class))
                      .extracting(Reject::getTopic, reject -> reject.getReason().name())
                      .containsExactlyInAnyOrder(
                          tuple("mingchu.kitchen-observations", "UNDECODABLE"),
                          tuple("mingchu.kitchen-observations", "LATE")));
      await().atMost(PATIENCE).until(() -> settled(counts(job)) == 6);
      assertThat(counts(job))
          .containsEntry("accepted", 4L)
          .containsEntry("duplicates", 1L)
          .containsEntry("late", 1L);
    } finally {
      job.cancel().get();
    }
  }

  @Test
  void judgesWhatOnlyASchoolShows() throws Exception {
    for (String fridge : List.of("fridge-1", "fridge-2", "fridge-3")) {
      send(Topics.DEVICES, device(fridge, DeviceKind.FRIDGE));
      send(Topics.KITCHEN_READINGS, atNoon(fridge, Quantity.TEMPERATURE, 4_00));
    }
    send(Topics.DEVICES, device("lamp", DeviceKind.UV_LAMP));
    send(Topics.KITCHEN_READINGS, atNoon("lamp", Quantity.UV_IRRADIANCE, 80_00));
    send(Topics.DEVICES, camera());
    send(Topics.KITCHEN_OBSERVATIONS, observation(ObservationKind.PERSON_PRESENT, 10, 0.9));
    send(Topics.DEVICES, device("monitor", DeviceKind.POWER_MONITOR));
    send(Topics.KITCHEN_READINGS, atNoon("monitor", Quantity.MAINS_POWER, 1_00));
    beat(List.of(Topics.KITCHEN_OBSERVATIONS, Topics.KITCHEN_READINGS));
    for (Future<RecordMetadata> each : sent) {
      each.get();
    }

    JobClient job = start();
    try {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(newest(read(Topics.FINDINGS, Finding.class)))
                      .filteredOn(finding -> !finding.getRuleId().equals("SENSOR_STALE"))
                      .extracting(
                          Finding::getRuleId,
                          finding -> finding.getSubjectKind().name(),
                          Finding::getSubjectId,
                          finding -> finding.getStatus().name(),
                          Finding::getExplains)
                      .containsExactlyInAnyOrder(
                          tuple(
                              "SCHOOL_SILENT",
                              "SCHOOL",
                              camera().getSchoolId(),
                              "OPEN",
                              List.of("fridge-1", "fridge-2", "fridge-3")),
                          tuple("UV_PERSON_PRESENT", "DEVICE", "lamp", "CLOSED", List.of()),
                          tuple("CAMERA_OFFLINE", "DEVICE", "camera-1", "OPEN", List.of())));
    } finally {
      job.cancel().get();
    }
  }

  /** Ten minutes of warmth are excused at noon of a school day; this day is none from the start. */
  @Test
  void heedsTheCalendarThatIsThereWhenItStarts() throws Exception {
    send(Topics.CALENDAR, PeriodFor.restDay("51", Kitchen.NOON));
    send(Topics.DEVICES, device("fridge-1", DeviceKind.FRIDGE));
    for (int minute = 0; minute <= 10; minute++) {
      KitchenReading reading = atNoon("fridge-1", Quantity.TEMPERATURE, 9_00);
      Instant at = Kitchen.NOON.plusSeconds(60L * minute);
      send(
          Topics.KITCHEN_READINGS,
          KitchenReading.newBuilder(reading)
              .setHeader(
                  EventHeader.newBuilder(reading.getHeader())
                      .setEventId(new UUID(8, minute))
                      .setEventTime(at)
                      .setRecordedTime(at)
                      .setIngestTime(at)
                      .build())
              .setSequence(null)
              .build());
    }
    producer.flush();

    JobClient job = start();
    try {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(read(Topics.FINDINGS, Finding.class))
                      .extracting(Finding::getRuleId, finding -> finding.getStatus().name())
                      .contains(tuple("COLD_WARMING", "OPEN")));
    } finally {
      job.cancel().get();
    }
  }

  @Test
  void setsAsideASettingThatCannotBeRead() throws Exception {
    byte[] key = "setting-1".getBytes(StandardCharsets.UTF_8);
    producer.send(new ProducerRecord<>(Topics.RULE_SETTINGS.name(), key, key)).get();
    send(Topics.RULE_SETTINGS, Settings.stricter("511702", "6"));
    producer.flush();

    JobClient job = start();
    try {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(read(Topics.REJECTS, Reject.class))
                      .extracting(Reject::getTopic)
                      .containsExactly(Topics.RULE_SETTINGS.name()));
      assertThat(job.getJobStatus().get()).isEqualTo(JobStatus.RUNNING);
    } finally {
      job.cancel().get();
    }
  }

  @Test
  void keepsItsUids() throws Exception {
    StreamExecutionEnvironment env = StrictFlink.environment();
    KitchenJob.define(env, settings());

    assertThat(Uids.of(env)).containsExactlyElementsOf(Uids.ledger("kitchen"));
  }

  /**
   * Twenty minutes from noon on, without a pause: who was silent while nobody could deliver is
   * accused of nothing.
   */
  private void beat(List<Topic<?>> topics) {
    for (int second = 30; second <= 1_200; second += 30) {
      for (Topic<?> topic : topics) {
        int partitions = producer.partitionsFor(topic.name()).size();
        for (int partition = 0; partition < partitions; partition++) {
          Instant at = Kitchen.NOON.plusSeconds(second);
          sent.add(producer.send(Heartbeat.record(topic, partition, at)));
        }
      }
    }
  }

  private JobClient start() throws Exception {
    return start(new Configuration());
  }

  /**
   * Without watermarks, as the plain judge is: with them the job may notice a silence before the
   * reading that ends it, which is one revision more, if it happens to emit one in between.
   */
  private JobClient startWhereTimeStands() throws Exception {
    Configuration flink = new Configuration();
    flink.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ZERO);
    return start(flink);
  }

  private JobClient start(Configuration flink) throws Exception {
    flink.set(CoreOptions.DEFAULT_PARALLELISM, 2);
    flink.set(PipelineOptions.MAX_PARALLELISM, 8); // each checkpoint writes every key group
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(1));
    flink.setString("rest.bind-address", "127.0.0.1");
    flink.setString("rest.bind-port", "0");
    flink.setString("io.tmp.dirs", folder.resolve("flink").toString());
    StreamExecutionEnvironment env = StrictFlink.environment(flink);
    KitchenJob.define(env, settings());
    return env.executeAsync(KitchenJob.NAME);
  }

  private Map<String, String> settings() {
    return Map.of("kafka.bootstrap.servers", kafka.bootstrapServers());
  }

  private static Device camera() {
    return Device.newBuilder(Scene.ofDevices(1, 7).devices().get(0))
        .setDeviceId("camera-1")
        .setKind(DeviceKind.CAMERA)
        .setZone(Zone.COOK)
        .setPeriodSeconds(60)
        .build();
  }

  private static Device device(String deviceId, DeviceKind kind) {
    return Device.newBuilder(camera()).setDeviceId(deviceId).setKind(kind).build();
  }

  private static KitchenReading atNoon(String deviceId, Quantity quantity, int hundredths) {
    Scene scene = Scene.ofDevices(1, 7);
    EventHeader header =
        EventHeader.newBuilder(scene.devices().get(0).getHeader())
            .setEventId(new UUID(6, deviceId.hashCode()))
            .setEventTime(Kitchen.NOON)
            .setRecordedTime(Kitchen.NOON)
            .setIngestTime(Kitchen.NOON)
            .build();
    return KitchenReading.newBuilder(scene.readings().get(0))
        .setHeader(header)
        .setDeviceId(deviceId)
        .setQuantity(quantity)
        .setHundredths(hundredths)
        .build();
  }

  /** One that came in at once, some seconds after noon; what is dated back came in at noon. */
  private static KitchenObservation observation(
      ObservationKind kind, int second, @Nullable Double confidence) {
    Instant at = Kitchen.NOON.plusSeconds(second);
    EventHeader header =
        EventHeader.newBuilder(Scene.ofDevices(1, 7).devices().get(0).getHeader())
            .setEventId(new UUID(5, second))
            .setEventTime(at)
            .setRecordedTime(at)
            .setIngestTime(at.isBefore(Kitchen.NOON) ? Kitchen.NOON : at)
            .build();
    return KitchenObservation.newBuilder()
        .setHeader(header)
        .setDeviceId("camera-1")
        .setKind(kind)
        .setZone(Zone.UNKNOWN_ZONE)
        .setConfidence(confidence)
        .build();
  }

  private static long settled(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Map<String, Long> counts(JobClient job) throws Exception {
    Map<String, Long> counts = new HashMap<>();
    job.getAccumulators().get().forEach((name, value) -> counts.put(name, (Long) value));
    return counts;
  }

  private void sendGarbage(KitchenReading reading) {
    byte[] whole = WireFormat.singleObject().encoder(Topics.KITCHEN_READINGS).encode(reading);
    sendBytes(new byte[] {1, 2, 3});
    sendBytes("random bytes, no Avro".getBytes(StandardCharsets.UTF_8));
    sendBytes(Arrays.copyOf(whole, whole.length - 4));
    sendBytes(new byte[LARGEST]);
  }

  private void sendBytes(byte[] value) {
    sent.add(producer.send(new ProducerRecord<>(Topics.KITCHEN_READINGS.name(), value)));
  }

  private <T extends SpecificRecord> void send(Topic<T> topic, T record) {
    sent.add(
        producer.send(
            new ProducerRecord<>(
                topic.name(),
                topic.key(record).getBytes(StandardCharsets.UTF_8),
                WireFormat.singleObject().encoder(topic).encode(record))));
  }

  private <T extends SpecificRecord> List<T> read(Topic<T> topic, Class<T> type) throws Exception {
    List<T> records = new ArrayList<>();
    for (var record : kafka.contents(topic)) {
      records.add(type.cast(WireFormat.singleObject().decoder(topic).decode(record.value())));
    }
    return records;
  }

  /** The same judge without Flink, over the same events. */
  private static List<Finding> oracle(Scene scene) {
    DeviceJudge judge = Kitchen.judge(List.of());
    Map<String, DeviceMemory> memories = new HashMap<>();
    Map<String, Dossier> dossiers = new HashMap<>();
    List<KitchenFinding> said = new ArrayList<>();
    for (Device device : scene.devices()) {
      DeviceMemory memory = new DeviceMemory();
      Dossier dossier = new PlainDossier();
      judge.register(
          memory, dossier, KitchenRecords.profile(device), said::add, (reading, verdict) -> {});
      memories.put(device.getDeviceId(), memory);
      dossiers.put(device.getDeviceId(), dossier);
    }
    for (KitchenReading record : scene.readings()) {
      DeviceInput reading = KitchenRecords.reading(record, 0, 0);
      DeviceMemory memory = Objects.requireNonNull(memories.get(reading.deviceId()));
      Dossier dossier = Objects.requireNonNull(dossiers.get(reading.deviceId()));
      judge.observe(memory, dossier, (Reading) reading, said::add);
    }
    return said.stream().map(KitchenRecords::finding).collect(Collectors.toList());
  }

  /** The last word on each episode, in the order of their ids. */
  private static List<Finding> newest(Collection<Finding> findings) {
    Map<String, Finding> newest = new TreeMap<>();
    for (Finding finding : findings) {
      newest.merge(
          finding.getFindingId(),
          finding,
          (before, after) -> after.getRevision() > before.getRevision() ? after : before);
    }
    return List.copyOf(newest.values());
  }
}
