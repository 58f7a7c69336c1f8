package cn.mingchu.jobs.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import cn.mingchu.broker.EmbeddedBroker;
import cn.mingchu.jobs.runtime.StrictFlink;
import cn.mingchu.jobs.runtime.Uids;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.StockLevel;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StockJobIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private final StorePapers papers = new StorePapers();
  private EmbeddedBroker kafka;
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
  void keepsTheBooksOfTwoStoresWhateverComesFirst() throws Exception {
    send(Topics.STOCK_MOVEMENTS, papers.moved("issue-1", 1, MovementKind.ISSUED, 7_000, 2));
    send(Topics.STOCK_MOVEMENTS, papers.moved("away-1", 1, MovementKind.TRANSFERRED, 2_000, 3));
    send(Topics.STOCK_MOVEMENTS, papers.moved("count-1", 1, MovementKind.COUNTED, 500, 4));
    send(Topics.DELIVERIES, papers.delivered(1, 10_000));

    JobClient job = start();
    try {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(newestLevels())
                      .extracting(
                          StockLevel::getSchoolId,
                          StockLevel::getIngredient,
                          StockLevel::getVarianceGrams,
                          StockLevel::getOnHandGrams)
                      .containsExactly(
                          tuple(StorePapers.SCHOOL, "猪肉", -500L, 500L),
                          tuple(StorePapers.OTHER, null, 0L, 2_000L)));
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(newestFindings())
                      .extracting(
                          Finding::getRuleId,
                          Finding::getSubjectId,
                          finding -> finding.getSeverity().name(),
                          finding -> finding.getStatus().name(),
                          Finding::getGrams)
                      .contains(
                          tuple(
                              "STOCKTAKE_VARIANCE",
                              "pork-1@" + StorePapers.SCHOOL,
                              "ORANGE",
                              "CLOSED",
                              500L)));

      send(Topics.DELIVERIES, papers.delivered(2, 9_500));
      send(Topics.DELIVERIES, papers.delivered(2, 9_000));
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(newestFindings())
                      .filteredOn(finding -> finding.getRuleId().equals("STOCKTAKE_VARIANCE"))
                      .extracting(finding -> finding.getStatus().name())
                      .containsExactly("WITHDRAWN"));
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(read(Topics.REJECTS, Reject.class))
                      .extracting(Reject::getComponent, Reject::getDetail)
                      .containsExactly(
                          tuple(
                              "stock",
                              "revision 2 of delivery 2151000001 note-1 was told before, by"
                                  + " another event; a correction needs a higher revision")));
    } finally {
      job.cancel().get();
    }
  }

  @Test
  void keepsItsUids() throws Exception {
    StreamExecutionEnvironment env = StrictFlink.environment();
    StockJob.define(env, Map.of("kafka.bootstrap.servers", kafka.bootstrapServers()));

    assertThat(Uids.of(env)).containsExactlyElementsOf(Uids.ledger("stock"));
  }

  private JobClient start() throws Exception {
    Configuration flink = new Configuration();
    flink.set(CoreOptions.DEFAULT_PARALLELISM, 2);
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200));
    flink.setString("rest.bind-address", "127.0.0.1");
    flink.setString("rest.bind-port", "0");
    flink.setString("io.tmp.dirs", folder.resolve("flink").toString());
    StreamExecutionEnvironment env = StrictFlink.environment(flink);
    StockJob.define(env, Map.of("kafka.bootstrap.servers", kafka.bootstrapServers()));
    return env.executeAsync(StockJob.NAME);
  }

  private <T extends SpecificRecord> void send(Topic<T> topic, T record) throws Exception {
    byte[] key = topic.key(record).getBytes(StandardCharsets.UTF_8);
    byte[] value = WireFormat.singleObject().encoder(topic).encode(record);
    producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
  }

  private Collection<StockLevel> newestLevels() throws Exception {
    Map<String, StockLevel> newest = new TreeMap<>();
    for (StockLevel level : read(Topics.STOCK_LEVELS, StockLevel.class)) {
      newest.put(level.getSchoolId() + ' ' + level.getLotId(), level);
    }
    return newest.values();
  }

  private Collection<Finding> newestFindings() throws Exception {
    Map<String, Finding> newest = new TreeMap<>();
    for (Finding finding : read(Topics.FINDINGS, Finding.class)) {
      newest.put(finding.getFindingId(), finding);
    }
    return newest.values();
  }

  private <T extends SpecificRecord> List<T> read(Topic<T> topic, Class<T> type) throws Exception {
    List<T> records = new ArrayList<>();
    for (var record : kafka.contents(topic)) {
      records.add(type.cast(WireFormat.singleObject().decoder(topic).decode(record.value())));
    }
    return records;
  }
}
