package cn.mingchu.schemas.wire;

import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.topic.Topic;
import java.net.URI;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * How records are framed on every topic: Avro single-object encoding, which needs no server, or the
 * Confluent framing, which needs a schema registry. One installation uses one of the two.
 */
public sealed interface WireFormat permits SingleObjectFormat, ConfluentFormat {

  /** Avro single-object encoding: two marker bytes, the schema's 8-byte fingerprint, the record. */
  static WireFormat singleObject() {
    return new SingleObjectFormat();
  }

  /**
   * Confluent framing: a zero byte, the 4-byte id that the registry gave the schema, the record.
   *
   * @param registry base address of any registry with Confluent's HTTP interface, such as {@code
   *     http://127.0.0.1:8081} or Apicurio's {@code http://127.0.0.1:8080/apis/ccompat/v7}
   */
  static WireFormat confluent(URI registry) {
    return new ConfluentFormat(new SchemaRegistry(registry));
  }

  /**
   * The framing that an installation's setting {@code schema.registry.url} asks for: Confluent's
   * where there is a registry, single-object where the setting is absent or blank.
   *
   * @throws IllegalArgumentException if the setting is not an http or https address
   */
  static WireFormat of(@Nullable String schemaRegistryUrl) {
    if (schemaRegistryUrl == null || schemaRegistryUrl.isBlank()) {
      return singleObject();
    }
    URI registry = URI.create(schemaRegistryUrl.strip());
    if (!"http".equals(registry.getScheme()) && !"https".equals(registry.getScheme())) {
      throw new IllegalArgumentException(
          "schema.registry.url must be an http or https address, was " + schemaRegistryUrl);
    }
    return confluent(registry);
  }

  /** Encodes what goes to {@code topic}. */
  <T extends SpecificRecord> RecordEncoder<T> encoder(Topic<T> topic);

  /** Decodes what comes from {@code topic}. */
  <T extends SpecificRecord> RecordDecoder<T> decoder(Topic<T> topic);

  /**
   * Decodes no more than the header of what comes from {@code topic}: cheap where only ids and
   * times are needed.
   *
   * @throws IllegalArgumentException if the records of {@code topic} do not start with a header
   */
  RecordDecoder<EventHeader> headerDecoder(Topic<?> topic);
}
