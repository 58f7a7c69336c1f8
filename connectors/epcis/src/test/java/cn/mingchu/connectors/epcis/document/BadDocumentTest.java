package cn.mingchu.connectors.epcis.document;

import static cn.mingchu.connectors.epcis.document.Documents.harvest;
import static cn.mingchu.connectors.epcis.document.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.connectors.epcis.document.Documents.Read;
import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in is read or refused: never a crash, never silence. */
class BadDocumentTest {

  private static final int MUTATIONS = 50;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void isReadOrRefusedHoweverItIsDamaged(long seed) throws Exception {
    Random random = new Random(seed);
    byte[] json = Documents.bytes("cabbage.jsonld");
    byte[] xml = Documents.written(DocumentFormat.XML, Documents.read(DocumentFormat.JSON, json));
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      refused += isRefused(DocumentFormat.JSON, damaged(json, random)) ? 1 : 0;
      refused += isRefused(DocumentFormat.XML, damaged(xml, random)) ? 1 : 0;
      refused +=
          isRefused(DocumentFormat.XML, damaged(Documents.bytes("cooking-1_2.xml"), random))
              ? 1
              : 0;
    }

    assertThat(refused).isBetween(MUTATIONS, 3 * MUTATIONS - 1);
  }

  /** What is read must be written, too, and be the same when it is read again. */
  private static boolean isRefused(DocumentFormat format, byte[] bytes) throws Exception {
    Read read;
    try {
      read = Documents.read(format, bytes);
    } catch (RefusedEpcisException e) {
      assertThat(e.document()).isEqualTo("test");
      assertThat(e.getMessage()).hasSizeBetween(10, 2000).doesNotContain("\n");
      return true;
    }
    Read again = Documents.read(DocumentFormat.JSON, Documents.written(DocumentFormat.JSON, read));
    assertThat(HashOf.events(again.events())).isEqualTo(HashOf.events(read.events()));
    return false;
  }

  private static byte[] damaged(byte[] whole, Random random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int from = random.nextInt(whole.length);
    int to = Math.min(whole.length, from + 1 + random.nextInt(40));
    int other = random.nextInt(whole.length);
    byte[] piece = Arrays.copyOfRange(whole, from, to);
    switch (random.nextInt(6)) {
      case 0 -> out.write(whole, 0, from);
      case 1 -> {
        out.write(whole, 0, from);
        out.write(whole, to, whole.length - to);
      }
      case 2 -> {
        out.write(whole, 0, other);
        out.writeBytes(piece);
        out.write(whole, other, whole.length - other);
      }
      case 3 -> {
        out.write(whole, 0, from);
        out.write(random.nextInt(256));
        out.write(whole, from + 1, whole.length - from - 1);
      }
      case 4 -> {
        out.write(whole, 0, from);
        out.write("0123456789-.:/\"{}[]<>&%x".charAt(random.nextInt(24)));
        out.write(whole, from + 1, whole.length - from - 1);
      }
      default -> {
        out.writeBytes(whole);
        out.writeBytes(piece);
      }
    }
    return out.toByteArray();
  }

  @ParameterizedTest(name = "{0} nested")
  @CsvSource({"[, ]", "{\"a\":, }"})
  void isRefusedWhereItIsNestedTooDeep(String open, String close) {
    String nested = open.repeat(70) + "1" + close.repeat(70);

    assertRefused(
        json(harvest("\"farm:a\": " + nested)), "test, event 1: is nested more than 64 deep");
    assertThatThrownBy(() -> Documents.read(DocumentFormat.JSON, open.repeat(100_000)))
        .isInstanceOf(RefusedEpcisException.class);
  }

  @Test
  void isRefusedWhereOneEventIsTooLarge() {
    String item = "\"urn:x:1\",";

    assertRefused(
        json(harvest("\"epcList\": [" + item.repeat(200_000) + "\"urn:x:1\"]")),
        "test, event 1: has more than 200000 fields and values");
    assertRefused(
        json(
            harvest("\"farm:a\": [" + ("\"" + "x".repeat(1_000_000) + "\",").repeat(17) + "\"\"]")),
        "test, event 1: has more than 16777216 characters");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "EPCISDocument"          | "Document"        | test: type 'Document' is no EPCISDocument
          "schemaVersion": "2.0"   | "schemaVersion": "1.2" | test: schemaVersion '1.2' is not 2.0
          "schemaVersion": "2.0",  |                   | test: schemaVersion is missing
          "type": "EPCISDocument", |                   | test: type is missing
          "schemaVersion"          | "version"         | test: version '2.0' is no field that may stand there
          "schemaVersion"          | "y:version"       | test: y:version has a prefix that no @context declares
          "eventList": []          | "events": []      | test: events is no field that may stand there
          "eventList": []          | "eventList": {}   | test: eventList '{' is no list
          "eventList": []          | "eventList": [7]  | test, event 1: '7' is no event
          "https://farm.example.cn/terms/" | 7              | test: @context.farm '7' is no namespace
          {"farm"                  | {"fa:rm"          | test: @context.fa:rm 'https://farm.example.cn/terms/' is no namespace
          "creationDate": "2026    | "creationDate": "26 | test: creationDate '26-11-02T08:00:00+08:00' is no date and time with an offset to UTC
          """)
  void isRefusedForWhatItSaysOfItself(String from, String to, String complaint) {
    String document = json();
    assertThat(document).contains(from);

    assertRefused(document.replace(from, to == null ? "" : to), complaint);
  }

  @Test
  void isRefusedWhereItGoesOnBehindItsEnd() {
    assertRefused(json() + "{}", "test: goes on behind its end");
    assertRefused(
        """
        {"type": "EPCISDocument", "schemaVersion": "2.0", "epcisBody": {"eventList": []},
        "@context": []}
        """,
        "test: @context must stand before epcisBody");
  }

  private static void assertRefused(String document, String complaint) {
    assertThatThrownBy(() -> Documents.read(DocumentFormat.JSON, document))
        .isInstanceOf(RefusedEpcisException.class)
        .hasMessage(complaint);
  }
}
