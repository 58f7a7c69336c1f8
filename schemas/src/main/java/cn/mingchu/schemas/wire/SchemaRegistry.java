package cn.mingchu.schemas.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A schema registry with Confluent's HTTP interface, of which two requests are needed. */
final class SchemaRegistry {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final int NOT_FOUND = 404;

  private final URI base;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final JsonMapper json = new JsonMapper();

  SchemaRegistry(URI base) {
    String text = base.toString();
    this.base = text.endsWith("/") ? base : URI.create(text + "/");
  }

  /**
   * The id of {@code schema} under {@code subject}; registers it where it is new.
   *
   * @throws SchemaRegistryException if the registry refuses it or cannot be reached
   */
  int register(String subject, Schema schema) {
    URI address = base.resolve("subjects/" + subject + "/versions");
    String body = json.createObjectNode().put("schema", schema.toString()).toString();
    HttpResponse<String> answer =
        ask(
            HttpRequest.newBuilder(address)
                .header("Content-Type", MEDIA_TYPE)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    JsonNode id = read(address, answer).path("id");
    if (!id.isInt()) {
      throw new SchemaRegistryException(address, "no id in " + answer.body());
    }
    return id.intValue();
  }

  /**
   * The schema that has this id.
   *
   * @throws UndecodableRecordException if the registry knows no such id
   * @throws SchemaRegistryException if the registry cannot be reached or answers otherwise
   */
  Schema schema(int id) throws UndecodableRecordException {
    URI address = base.resolve("schemas/ids/" + id);
    HttpResponse<String> answer = ask(HttpRequest.newBuilder(address).GET());
    if (answer.statusCode() == NOT_FOUND) {
      throw new UndecodableRecordException("the registry knows no schema with id " + id);
    }
    JsonNode text = read(address, answer).path("schema");
    if (!text.isString()) {
      throw new SchemaRegistryException(address, "no schema in " + answer.body());
    }
    try {
      return new Schema.Parser().parse(text.stringValue());
    } catch (AvroRuntimeException e) {
      throw new UndecodableRecordException("schema " + id + " is no Avro schema", e);
    }
  }

  private HttpResponse<String> ask(HttpRequest.Builder request) {
    HttpRequest ready = request.timeout(TIMEOUT).header("Accept", MEDIA_TYPE).build();
    try {
      return http.send(ready, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new SchemaRegistryException(ready.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SchemaRegistryException(ready.uri(), e);
    }
  }

  private JsonNode read(URI address, HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new SchemaRegistryException(
          address, "status " + answer.statusCode() + ": " + answer.body());
    }
    try {
      return json.readTree(answer.body());
    } catch (JacksonException e) {
      throw new SchemaRegistryException(address, e);
    }
  }
}
