package cn.mingchu.schemas.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.PublicMenu;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClassifiedFieldsTest {

  private static final String CARD =
      """
      {"type": "record", "name": "Card", "fields": [
        {"name": "title", "type": "string", "privacy": "PUBLIC_TEXT"},
        {"name": "tags", "type": {"type": "array", "items": "string"}, "privacy": "PUBLIC_TEXT"},
        {"name": "line", "privacy": "PUBLIC", "type": ["null",
          {"type": "record", "name": "Line", "fields": [
            {"name": "text", "type": "string", "privacy": "PUBLIC_TEXT"},
            {"name": "code", "type": "string", "privacy": "PUBLIC"}]}]}]}
      """;

  /** Whoever adds a field to what anybody may read has to say here why it may be read. */
  @Test
  void everyFieldOfWhatIsPublicMayBePublic() {
    assertThat(ClassifiedFields.keptFromPublic(PublicMenu.getClassSchema())).isEmpty();
  }

  /** No field that leads to what is public has a class that nobody thought about. */
  @ParameterizedTest
  @MethodSource("topicsThatFeedThePublicOne")
  void everyFieldOfWhatLeadsThereHasAClass(Topic<?> topic) {
    assertThat(ClassifiedFields.unclassified(topic.schema())).isEmpty();
  }

  static Stream<Topic<?>> topicsThatFeedThePublicOne() {
    return Stream.of(
        Topics.MENUS,
        Topics.MEALS,
        Topics.DELIVERIES,
        Topics.PLAN_CHECKS,
        Topics.DUTY_DAYS,
        Topics.LOT_TESTS,
        Topics.SCHOOLS,
        Topics.SUPPLIERS,
        Topics.REGISTERS,
        Topics.RULE_SETTINGS,
        Topics.CALENDAR);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          , "privacy": "PUBLIC"}]}] |               }]}]                     | Line.code has no privacy class
          , "privacy": "PUBLIC"}]}] | , "privacy": "OPEN"}]}]                | Line.code has the privacy class 'OPEN', which does not exist
          , "privacy": "PUBLIC"}]}] | , "privacy": "PERSONAL"}]}]            | Line.code is PERSONAL, and must not be public
          "privacy": "PUBLIC", "t   | "t                                     | Card.line has no privacy class
          """)
  void theCheckCanFail(String from, String to, String problem) {
    assertThat(CARD).contains(from);

    assertThat(ClassifiedFields.keptFromPublic(parse(CARD))).isEmpty();
    assertThat(ClassifiedFields.keptFromPublic(parse(CARD.replace(from, to))))
        .containsExactly(problem);
  }

  @Test
  void showsEachTextOfAClassWithItsField() {
    Schema schema = parse(CARD);
    GenericData.Record line =
        new GenericData.Record(schema.getField("line").schema().getTypes().get(1));
    line.put("text", "three");
    line.put("code", "51");
    GenericData.Record card = new GenericData.Record(schema);
    card.put("title", "one");
    card.put("tags", List.of("two", "two and a half"));
    card.put("line", line);
    List<String> seen = new ArrayList<>();

    ClassifiedFields.eachText(
        card, PrivacyClass.PUBLIC_TEXT, (field, text) -> seen.add(field + ' ' + text));

    assertThat(seen)
        .containsExactly(
            "Card.title one", "Card.tags two", "Card.tags two and a half", "Line.text three");
  }

  private static Schema parse(String schema) {
    return new Schema.Parser().parse(schema);
  }
}
