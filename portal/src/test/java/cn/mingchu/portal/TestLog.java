package cn.mingchu.portal;

import static org.awaitility.Awaitility.await;

import cn.mingchu.broker.EmbeddedBroker;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.RecordEncoder;
import cn.mingchu.schemas.wire.WireFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A real broker to write to, which can be stopped and started again with what it had. */
public final class TestLog implements AutoCloseable {

  private final Path folder;
  private final String bootstrapServers;
  private EmbeddedBroker broker;

  private TestLog(Path folder, EmbeddedBroker broker) {
    this.folder = folder;
    this.broker = broker;
    this.bootstrapServers = broker.bootstrapServers();
  }

  public static TestLog start(Path folder) {
    return new TestLog(folder, started(folder, 0));
  }

  public String bootstrapServers() {
    return bootstrapServers;
  }

  public void stop() {
    broker.close();
  }

  /** At the same address. */
  public void startAgain() {
    int port = Integer.parseInt(bootstrapServers.substring(bootstrapServers.indexOf(':') + 1));
    broker = started(folder, port);
  }

  /** Puts an empty topic in the place of one, as if the broker had lost its disk. */
  public void replace(Topic<?> topic) {
    try (Admin admin = broker.admin()) {
      admin.deleteTopics(List.of(topic.name())).all().get();
      await().until(() -> !admin.listTopics().names().get().contains(topic.name()));
      Topics.create(admin, (short) 1, 1);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes records and returns when the broker has them. */
  public <T extends SpecificRecord> void send(Topic<T> topic, List<T> values) {
    RecordEncoder<T> encoder = WireFormat.singleObject().encoder(topic);
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (T value : values) {
      records.add(
          new ProducerRecord<>(
              topic.name(),
              topic.key(value).getBytes(StandardCharsets.UTF_8),
              encoder.encode(value)));
    }
    send(records);
  }

  /** Writes records as they are. */
  public void send(List<ProducerRecord<byte[], byte[]>> records) {
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 0),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<Future<?>> sent = new ArrayList<>();
      records.forEach(record -> sent.add(producer.send(record)));
      for (Future<?> one : sent) {
        one.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    broker.close();
  }

  private static EmbeddedBroker started(Path folder, int port) {
    try {
      return EmbeddedBroker.start(folder, port);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
