package cn.mingchu.gateway.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingchu.gateway.answer.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventQueryTest {

  @Test
  void readsTheParametersOfTheStandard() throws RefusedException {
    EventQuery query =
        EventQuery.of(
            Map.of(
                "eventType", List.of("ObjectEvent,TransformationEvent"),
                "GE_eventTime", List.of("2026-03-02T08:00:00+08:00"),
                "LT_eventTime", List.of("2026-03-03T00:00:00Z"),
                "EQ_bizStep", List.of("shipping", "urn:epcglobal:cbv:bizstep:packing"),
                "MATCH_epcClass", List.of(Documents.PIG),
                "perPage", List.of("1000")));

    assertThat(query)
        .isEqualTo(
            new EventQuery(
                Set.of("ObjectEvent", "TransformationEvent"),
                Instant.parse("2026-03-02T00:00:00Z"),
                Instant.parse("2026-03-03T00:00:00Z"),
                Set.of(
                    "https://ref.gs1.org/cbv/BizStep-shipping",
                    "https://ref.gs1.org/cbv/BizStep-packing"),
                Set.of(),
                Set.of(Documents.PIG_LINK),
                1000,
                null));
  }

  @Test
  void asksForThirtyOfAllWhereNothingIsSaid() throws RefusedException {
    assertThat(EventQuery.of(Map.of()))
        .isEqualTo(new EventQuery(Set.of(), null, null, Set.of(), Set.of(), Set.of(), 30, null));
  }

  @Test
  void goesOnWhereAPageEnded() throws RefusedException {
    Place place = new Place(-5, "ni:///sha-256;00?ver=CBV2.0", 7);

    assertThat(EventQuery.of(Map.of("nextPageToken", List.of(place.token()))).after())
        .isEqualTo(place);
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          eventtype | ObjectEvent | eventtype is no parameter that is known here; those are [EQ_bizStep, GE_eventTime, LT_eventTime, MATCH_epc, MATCH_epcClass, eventType, nextPageToken, perPage]
          eventType | Event | eventType must be an event type such as ObjectEvent, was 'Event'
          GE_eventTime | 2026-03-02 | GE_eventTime must be a time with its offset, such as 2026-03-02T11:30:00Z, was '2026-03-02'
          EQ_bizStep | cooking | EQ_bizStep must be a business step such as shipping, was 'cooking'
          perPage | 0 | perPage must be between 1 and 1000, was 0
          perPage | 1001 | perPage must be between 1 and 1000, was 1001
          perPage | many | perPage must be a whole number, was 'many'
          nextPageToken | %% | nextPageToken must be one that was given with a page, was '%%'
          """)
  void refuses(String name, String value, String sentence) {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> EventQuery.of(Map.of(name, List.of(value))));

    assertThat(refused.refusal().field()).isEqualTo(name);
    assertThat(refused.refusal().sentence()).isEqualTo(sentence);
  }
}
