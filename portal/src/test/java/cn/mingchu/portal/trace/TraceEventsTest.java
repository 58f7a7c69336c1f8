package cn.mingchu.portal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.connectors.epcis.document.DocumentFormat;
import cn.mingchu.connectors.epcis.document.EpcisDocumentReader;
import cn.mingchu.connectors.epcis.event.EpcisEvent;
import cn.mingchu.connectors.epcis.event.ObjectEvent;
import cn.mingchu.connectors.epcis.event.Quantity;
import cn.mingchu.connectors.epcis.event.Reference;
import cn.mingchu.connectors.epcis.event.TransformationEvent;
import cn.mingchu.connectors.epcis.event.UnitOfMeasure;
import cn.mingchu.portal.trace.index.Trace;
import cn.mingchu.portal.trace.index.TracedLink;
import cn.mingchu.schemas.event.LinkStep;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TraceEventsTest {

  private static final Instant NOON = Instant.parse("2026-01-05T04:00:00Z");
  private static final UUID EVENT = new UUID(1, 2);
  private static final String SAUSAGE = "https://id.gs1.org/01/06901234567892/10/L7";

  @Test
  void tellsWhatMovedAsEventsThatAnyReaderOfTheStandardTakes() throws Exception {
    List<EpcisEvent> events =
        events(
            link("1", null, "猪 1@farm", 200_000, LinkStep.HARVEST),
            link("2", "猪 1@farm", SAUSAGE + "@packer", 60_500, LinkStep.PACK),
            link("3", SAUSAGE + "@packer", SAUSAGE + "@2151000001", 60_000, LinkStep.RECEIVE),
            link("4", SAUSAGE + "@2151000001", null, 1, LinkStep.DISCARD));

    assertThat(events.get(0))
        .isInstanceOfSatisfying(
            ObjectEvent.class,
            event ->
                assertThat(event.quantities())
                    .containsExactly(kilograms("urn:mingchu:lot:%E7%8C%AA%201", "200")));
    assertThat(events.get(1))
        .isInstanceOfSatisfying(
            TransformationEvent.class,
            event -> {
              assertThat(event.inputQuantities())
                  .containsExactly(kilograms("urn:mingchu:lot:%E7%8C%AA%201", "60.5"));
              assertThat(event.outputQuantities()).containsExactly(kilograms(SAUSAGE, "60.5"));
            });
    assertThat(events.get(2))
        .isInstanceOfSatisfying(
            ObjectEvent.class,
            event -> {
              assertThat(event.quantities()).containsExactly(kilograms(SAUSAGE, "60"));
              assertThat(event.circumstances().sources())
                  .extracting(Reference::id)
                  .containsExactly("urn:mingchu:party:packer");
              assertThat(event.circumstances().destinations())
                  .extracting(Reference::id)
                  .containsExactly("urn:mingchu:party:2151000001");
              assertThat(event.circumstances().bizTransactions())
                  .containsExactly(new Reference(null, "urn:mingchu:paper:DELIVERY%3AD-17"));
              assertThat(event.circumstances().bizStep())
                  .isEqualTo("https://ref.gs1.org/cbv/BizStep-receiving");
              assertThat(event.circumstances().eventTime().toInstant()).isEqualTo(NOON);
              assertThat(event.circumstances().timeZoneOffset()).isEqualTo("+08:00");
            });
    assertThat(events.get(3))
        .isInstanceOfSatisfying(
            ObjectEvent.class,
            event -> assertThat(event.quantities()).containsExactly(kilograms(SAUSAGE, "0.001")));
    assertThat(events).extracting(event -> event.circumstances().eventId()).doesNotHaveDuplicates();
  }

  @Test
  void knowsEveryStep() throws Exception {
    for (LinkStep step : LinkStep.values()) {
      assertThat(events(link("1", "a@b", "a@c", 1, step))).hasSize(1);
    }
  }

  private static List<EpcisEvent> events(TracedLink... links) throws Exception {
    ScopedTrace seen = new ScopedTrace(new Trace(List.of(), List.of(links)), Map.of(), 0);
    Paper paper = new Paper("DELIVERY", "packer", "D-17", 1, NOON);
    byte[] document = TraceEvents.json(seen, Map.of(EVENT, paper));
    List<EpcisEvent> events = new ArrayList<>();
    try (EpcisDocumentReader reader =
        DocumentFormat.JSON.reader("trace", new ByteArrayInputStream(document))) {
      for (Optional<EpcisEvent> event = reader.next(); event.isPresent(); event = reader.next()) {
        events.add(event.get());
      }
    }
    return events;
  }

  private static Quantity kilograms(String goods, String amount) {
    return new Quantity(goods, new BigDecimal(amount), UnitOfMeasure.KGM);
  }

  private static TracedLink link(
      String id, @Nullable String from, @Nullable String to, long grams, LinkStep step) {
    return new TracedLink(id, 1, from, to, grams, NOON, step, null, EVENT, null, null);
  }
}
