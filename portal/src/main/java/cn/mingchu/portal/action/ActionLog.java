package cn.mingchu.portal.action;

import cn.mingchu.portal.settings.PortalSettings;
import cn.mingchu.schemas.event.AlertAction;
import cn.mingchu.schemas.event.Feedback;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.RecordEncoder;
import cn.mingchu.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Writes what people do and say to Kafka, and connects to it with the first of it. Safe for many
 * threads.
 */
@Component
public class ActionLog implements DisposableBean {

  private static final int PATIENCE_MILLIS = 10_000;

  private final PortalSettings.Kafka kafka;
  private final RecordEncoder<AlertAction> actions;
  private final RecordEncoder<Feedback> feedback;
  private @Nullable Producer<byte[], byte[]> producer;

  ActionLog(PortalSettings settings) {
    this.kafka = settings.kafka();
    WireFormat format = WireFormat.of(kafka.schemaRegistryUrl());
    this.actions = format.encoder(Topics.ALERT_ACTIONS);
    this.feedback = format.encoder(Topics.FEEDBACK);
  }

  /**
   * Returns when Kafka has the action for good.
   *
   * @throws NotTakenException if it is not known to have it; the same action may be sent again
   */
  public void write(AlertAction action) {
    write(Topics.ALERT_ACTIONS, action, actions);
  }

  /**
   * Returns when Kafka has the feedback for good.
   *
   * @throws NotTakenException if it is not known to have it; the same revision may be sent again
   */
  public void write(Feedback said) {
    write(Topics.FEEDBACK, said, feedback);
  }

  private <T extends SpecificRecord> void write(
      Topic<T> topic, T record, RecordEncoder<T> encoder) {
    try {
      producer()
          .send(
              new ProducerRecord<>(
                  topic.name(),
                  topic.key(record).getBytes(StandardCharsets.UTF_8),
                  encoder.encode(record)))
          .get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotTakenException(e);
    } catch (ExecutionException | KafkaException e) {
      throw new NotTakenException(e);
    }
  }

  @Override
  public synchronized void destroy() {
    if (producer != null) {
      producer.close();
    }
  }

  private synchronized Producer<byte[], byte[]> producer() {
    if (producer == null) {
      Map<String, Object> properties = new HashMap<>(kafka.properties());
      properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
      properties.put(ProducerConfig.CLIENT_ID_CONFIG, "mingchu-portal-actions");
      properties.put(ProducerConfig.ACKS_CONFIG, "all");
      properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
      properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
      properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
      properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
      producer =
          new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }
    return producer;
  }
}
