package cn.mingchu.schemas.released;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds FULL_TRANSITIVE compatibility: whatever was ever released reads, and is read by, all
 * others.
 */
class SchemaEvolutionTest {

  private static final String FOLDER = "schemas/src/main/resources/cn/mingchu/schemas/released";

  /**
   * What the Java code generator adds, and what a person may reword without a new version: who may
   * see a field is no matter of how it is written.
   */
  private static final Set<String> NOT_RELEASED = Set.of("avro.java.string", "doc", "privacy");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String ORIGINAL =
      """
      {"type": "record", "name": "Cup", "fields": [
        {"name": "millilitres", "type": "int"},
        {"name": "colour", "type": "string"},
        {"name": "use", "type":
          {"type": "enum", "name": "Use", "symbols": ["OTHER", "TEA"], "default": "OTHER"}}]}
      """;

  @ParameterizedTest
  @MethodSource("records")
  void theNewestReleaseIsWhatTheCodeWrites(Class<? extends SpecificRecord> record) {
    List<Schema> versions = ReleasedSchemas.of(record);
    Schema newest = versions.get(versions.size() - 1);
    String current = released(SpecificData.get().getSchema(record).toString());

    assertThat(newest)
        .withFailMessage(
            "%s has changed since its last release: add %s/%s/v%d.avsc with%n%s",
            record.getSimpleName(), FOLDER, record.getSimpleName(), versions.size() + 1, current)
        .isEqualTo(parse(current));
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyReleaseReadsEveryOther(Class<? extends SpecificRecord> record) {
    assertThat(unreadable(ReleasedSchemas.of(record))).isEmpty();
  }

  static Stream<Class<? extends SpecificRecord>> records() {
    return Topics.all().stream().map(Topic::valueType);
  }

  @Test
  void aReleaseHasTheFingerprintOfTheRecordsItDescribes() {
    List<Schema> versions = ReleasedSchemas.of(KitchenReading.class);

    assertThat(SchemaNormalization.parsingFingerprint64(versions.get(versions.size() - 1)))
        .isEqualTo(SchemaNormalization.parsingFingerprint64(KitchenReading.getClassSchema()));
  }

  @Test
  void aRecordThatWasNeverReleasedIsAnError() {
    assertThatThrownBy(() -> ReleasedSchemas.of(EventHeader.class))
        .hasMessage("no schema was ever released for cn.mingchu.schemas.event.EventHeader");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a field removed without default | {"name": "colour", "type": "string"},  | | v1 cannot read v2
          a field added without default   | {"name": "colour", "type": "string"}, | {"name": "colour", "type": "string"}, {"name": "lid", "type": "boolean"}, | v2 cannot read v1
          a changed type                  | "int"    | "string"          | v1 cannot read v2, v2 cannot read v1
          a wider type                    | "int"    | "long"            | v1 cannot read v2
          a renamed record                | "Cup"    | "Mug"             | v1 cannot read v2, v2 cannot read v1
          a symbol with no default to read it by | , "default": "OTHER" |   | v2 cannot read v3
          """)
  void theCheckCanFail(String change, String from, String to, String complaints) {
    assertThat(ORIGINAL).contains(from);
    String changed = ORIGINAL.replace(from, to == null ? "" : to);
    List<Schema> versions = new ArrayList<>(List.of(parse(ORIGINAL), parse(changed)));
    if (complaints.contains("v3")) {
      versions.add(parse(changed.replace("\"TEA\"", "\"TEA\", \"SOUP\"")));
    }

    assertThat(unreadable(versions)).contains(complaints.split(", "));
  }

  @Test
  void theCheckLetsGoodChangesPass() {
    String lid = "{\"name\": \"lid\", \"type\": \"boolean\", \"default\": false}, ";
    String soup = ORIGINAL.replace("\"TEA\"", "\"TEA\", \"SOUP\"");

    assertThat(
            unreadable(
                List.of(
                    parse(ORIGINAL),
                    parse(soup),
                    parse(soup.replace("{\"name\": \"colour\"", lid + "{\"name\": \"colour\"")))))
        .isEmpty();
  }

  private static List<String> unreadable(List<Schema> versions) {
    List<String> complaints = new ArrayList<>();
    for (int reader = 0; reader < versions.size(); reader++) {
      for (int writer = 0; writer < versions.size(); writer++) {
        SchemaCompatibilityType type =
            SchemaCompatibility.checkReaderWriterCompatibility(
                    versions.get(reader), versions.get(writer))
                .getType();
        if (type != SchemaCompatibilityType.COMPATIBLE) {
          complaints.add("v%d cannot read v%d".formatted(reader + 1, writer + 1));
        }
      }
    }
    return complaints;
  }

  private static Schema parse(String schema) {
    return new Schema.Parser().parse(schema);
  }

  /** The text of a release: no documentation, nothing of Java's. */
  private static String released(String schema) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(strip(JSON.readTree(schema)));
  }

  private static JsonNode strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(NOT_RELEASED);
      for (String key : List.copyOf(object.propertyNames())) {
        object.set(key, strip(object.get(key)));
      }
      JsonNode type = object.get("type");
      return object.size() == 1 && type != null && type.isString() ? type : object;
    }
    if (node.isArray()) {
      return JSON.createArrayNode()
          .addAll(node.valueStream().map(SchemaEvolutionTest::strip).toList());
    }
    return node;
  }
}
