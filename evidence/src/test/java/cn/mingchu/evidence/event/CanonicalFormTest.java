package cn.mingchu.evidence.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.RecallNotice;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {

  private static final Schema PAPER =
      schema(
          """
          {"type": "record", "name": "Paper", "namespace": "p", "fields": [
            {"name": "grams", "type": "long"},
            {"name": "by", "type": ["null", "string"], "default": null},
            {"name": "kind", "type": {"type": "enum", "name": "Kind", "symbols": ["OLD", "NEW"]}},
            {"name": "lots", "type": {"type": "array", "items": "string"}, "default": []},
            {"name": "marks", "type": {"type": "map", "values": "int"}, "default": {}},
            {"name": "degrees", "type": "double", "default": 0.0},
            {"name": "sealed", "type": "boolean", "default": false},
            {"name": "seal", "type": ["null", "bytes"], "default": null}
          ]}
          """);

  /** Byte by byte, so that the form cannot change without this test. */
  @Test
  void isWrittenAsDocumented() {
    GenericRecord paper = paper();
    paper.put("by", "\u674e");

    assertThat(HexFormat.of().formatHex(CanonicalForm.of(paper)))
        .isEqualTo(
            "01"
                // record p.Paper, three fields that differ from their defaults, by name
                + ("72" + "00000007" + text("p.Paper") + "6d" + "00000003")
                + ("73" + "00000002" + text("by") + "73" + "00000003" + "e69d8e")
                + ("73" + "00000005" + text("grams") + "69" + "fffffffffffffffe")
                + ("73" + "00000004" + text("kind") + "65" + "00000003" + text("NEW")));
  }

  @Test
  void isTheSameWhateverTheOrderOfFields() {
    List<Schema.Field> backwards = new ArrayList<>();
    for (Schema.Field field : PAPER.getFields()) {
      backwards.add(0, new Schema.Field(field, field.schema()));
    }
    Schema other = Schema.createRecord("Paper", null, "p", false, backwards);
    GenericRecord paper = paper();
    GenericRecord turned = new GenericData.Record(other);
    PAPER.getFields().forEach(field -> turned.put(field.name(), paper.get(field.name())));

    assertThat(CanonicalForm.of(turned)).isEqualTo(CanonicalForm.of(paper));
  }

  @Test
  void isTheSameWhateverTheOrderOfAMap() {
    GenericRecord one = paper();
    GenericRecord other = paper();
    Map<String, Integer> marks = new LinkedHashMap<>();
    marks.put("z", 1);
    marks.put("a", 2);
    one.put("marks", marks);
    other.put("marks", new TreeMap<>(marks));

    assertThat(CanonicalForm.of(one)).isEqualTo(CanonicalForm.of(other));
  }

  @Test
  void leavesOutWhatIsAsByDefault() {
    GenericRecord paper = paper();
    byte[] before = CanonicalForm.of(paper);

    paper.put("sealed", false);
    paper.put("degrees", 0.0);
    assertThat(CanonicalForm.of(paper)).isEqualTo(before);

    paper.put("degrees", -0.0);
    assertThat(CanonicalForm.of(paper)).isNotEqualTo(before);
  }

  @Test
  void tellsApartWhatIsNotTheSame() {
    Map<String, Object> changes = new LinkedHashMap<>();
    changes.put("grams", -3L);
    changes.put("by", "");
    changes.put("kind", new GenericData.EnumSymbol(PAPER.getField("kind").schema(), "OLD"));
    changes.put("lots", List.of(""));
    changes.put("marks", Map.of("a", 1));
    changes.put("degrees", Double.MIN_VALUE);
    changes.put("sealed", true);
    changes.put("seal", ByteBuffer.wrap(new byte[0]));
    byte[] before = CanonicalForm.of(paper());

    changes.forEach(
        (field, value) -> {
          GenericRecord changed = paper();
          changed.put(field, value);
          assertThat(CanonicalForm.of(changed)).as(field).isNotEqualTo(before);
        });
    GenericRecord one = paper();
    one.put("lots", List.of("ab", "c"));
    GenericRecord other = paper();
    other.put("lots", List.of("a", "bc"));
    assertThat(CanonicalForm.of(one)).isNotEqualTo(CanonicalForm.of(other));
  }

  /**
   * Dates, times and ids are Java's own types in a generated class, and plain numbers on the way.
   */
  @Test
  void isTheSameOfAGeneratedClassAndOfPlainValues() {
    RecallNotice made =
        RecallNotice.newBuilder()
            .setHeader(
                EventHeader.newBuilder()
                    .setEventId(new UUID(0, 0))
                    .setEventTime(Instant.ofEpochMilli(1_000))
                    .setRecordedTime(Instant.ofEpochMilli(2_000))
                    .setIngestTime(Instant.ofEpochMilli(3_000))
                    .setSource("office")
                    .build())
            .setRecallId("R-1")
            .setRevision(2)
            .setLevel(1)
            .setLotIds(List.of("L-1", "L-2"))
            .setReason("glass")
            .setIssuer("office")
            .build();
    Schema headerSchema = EventHeader.getClassSchema();
    GenericRecord header = new GenericData.Record(headerSchema);
    header.put(
        "eventId", new GenericData.Fixed(headerSchema.getField("eventId").schema(), new byte[16]));
    header.put("eventTime", 1_000L);
    header.put("recordedTime", 2_000L);
    header.put("ingestTime", 3_000L);
    header.put("source", "office");
    GenericRecord plain = new GenericData.Record(RecallNotice.getClassSchema());
    plain.put("header", header);
    plain.put("recallId", "R-1");
    plain.put("revision", 2);
    plain.put("level", 1);
    plain.put("lotIds", List.of("L-1", "L-2"));
    plain.put("reason", "glass");
    plain.put("issuer", "office");
    plain.put(
        "status",
        new GenericData.EnumSymbol(
            RecallNotice.getClassSchema().getField("status").schema(), "IN_FORCE"));

    assertThat(CanonicalForm.of(made)).isEqualTo(CanonicalForm.of(plain));
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> CanonicalForm.of(new GenericData.Record(PAPER)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a long is null");
  }

  private static GenericRecord paper() {
    GenericRecord paper = new GenericData.Record(PAPER);
    paper.put("grams", -2L);
    paper.put("kind", new GenericData.EnumSymbol(PAPER.getField("kind").schema(), "NEW"));
    paper.put("lots", List.of());
    paper.put("marks", Map.of());
    paper.put("degrees", 0.0);
    paper.put("sealed", false);
    return paper;
  }

  private static Schema schema(String json) {
    return new Schema.Parser().parse(json);
  }

  private static String text(String ascii) {
    return HexFormat.of().formatHex(ascii.getBytes(StandardCharsets.US_ASCII));
  }
}
