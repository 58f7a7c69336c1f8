package cn.mingchu.portal.trace;

import cn.mingchu.connectors.epcis.document.DocumentFormat;
import cn.mingchu.connectors.epcis.document.DocumentHeader;
import cn.mingchu.connectors.epcis.document.EpcisDocumentWriter;
import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import cn.mingchu.connectors.epcis.event.Action;
import cn.mingchu.connectors.epcis.event.Circumstances;
import cn.mingchu.connectors.epcis.event.EpcisEvent;
import cn.mingchu.connectors.epcis.event.ObjectEvent;
import cn.mingchu.connectors.epcis.event.Place;
import cn.mingchu.connectors.epcis.event.Quantity;
import cn.mingchu.connectors.epcis.event.Reference;
import cn.mingchu.connectors.epcis.event.TransformationEvent;
import cn.mingchu.connectors.epcis.event.UnitOfMeasure;
import cn.mingchu.connectors.epcis.event.Vocabulary;
import cn.mingchu.connectors.epcis.identity.DigitalLink;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.trace.index.TracedLink;
import cn.mingchu.schemas.event.LinkStep;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trace as a document of EPCIS 2.0: an event for each time that a lot moved, was made into
 * another or was used up, with all that moved, not only what of it was asked for.
 *
 * <p>What has a GS1 key is named by it; what has none, by a URN of ours.
 */
final class TraceEvents {

  private static final int GRAMS_IN_KILOGRAM_DIGITS = 3;
  private static final String LOT_URN = "urn:mingchu:lot:";
  private static final String PARTY_URN = "urn:mingchu:party:";
  private static final String PAPER_URN = "urn:mingchu:paper:";

  private final Map<UUID, Paper> papers;

  private TraceEvents(Map<UUID, Paper> papers) {
    this.papers = papers;
  }

  /** The document, in JSON-LD. */
  static byte[] json(ScopedTrace seen, Map<UUID, Paper> papers) {
    TraceEvents events = new TraceEvents(papers);
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    try (EpcisDocumentWriter writer =
        DocumentFormat.JSON.writer(document, new DocumentHeader(null, Map.of(), List.of()))) {
      for (TracedLink link : seen.trace().links()) {
        writer.write(events.event(link));
      }
    } catch (IOException | RefusedEpcisException e) {
      throw new IllegalStateException(e);
    }
    return document.toByteArray();
  }

  private EpcisEvent event(TracedLink link) {
    String from = link.from();
    String to = link.to();
    if (from == null) {
      return object(link, Action.ADD, end(to));
    }
    if (to == null) {
      return object(link, Action.DELETE, from);
    }
    if (lot(from).equals(lot(to))) {
      return object(link, Action.OBSERVE, from);
    }
    return new TransformationEvent(
        circumstances(link),
        List.of(),
        List.of(quantity(from, link.grams())),
        List.of(),
        List.of(quantity(to, link.grams())),
        null,
        List.of());
  }

  private ObjectEvent object(TracedLink link, Action action, String node) {
    return new ObjectEvent(
        circumstances(link), action, List.of(), List.of(quantity(node, link.grams())), List.of());
  }

  private Circumstances circumstances(TracedLink link) {
    OffsetDateTime time = link.time().atZone(Words.ZONE).toOffsetDateTime();
    ZoneOffset offset = time.getOffset();
    String from = link.from();
    String to = link.to();
    boolean changesParty = from != null && to != null && !party(from).equals(party(to));
    String here = party(end(to == null ? from : to));
    Paper paper = papers.get(link.eventId());
    return new Circumstances(
        time,
        offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId(),
        null,
        "urn:uuid:"
            + UUID.nameUUIDFromBytes(
                (link.id() + " " + link.revision()).getBytes(StandardCharsets.UTF_8)),
        null,
        List.of(),
        bizStep(link.step(), to == null),
        null,
        null,
        null,
        new Place(PARTY_URN + encoded(here), List.of()),
        paper == null
            ? List.of()
            : List.of(new Reference(null, PAPER_URN + encoded(paper.kind() + ":" + paper.id()))),
        changesParty ? List.of(owner(end(from))) : List.of(),
        changesParty ? List.of(owner(end(to))) : List.of(),
        List.of(),
        List.of());
  }

  private static Reference owner(String node) {
    return new Reference(
        Vocabulary.SOURCE_DESTINATION_TYPE.address("possessing_party").orElseThrow(),
        PARTY_URN + encoded(party(node)));
  }

  private static String bizStep(LinkStep step, boolean isUsedUp) {
    String word =
        switch (step) {
          case HARVEST, PROCESS, COOK -> "commissioning";
          case PACK -> "packing";
          case SHIP -> "shipping";
          case RECEIVE, RETURN -> "receiving";
          case TRANSFER -> "storing";
          case ISSUE -> "picking";
          case SERVE -> "dispensing";
          case DISCARD -> "destroying";
          case OTHER_LINK -> isUsedUp ? "decommissioning" : "other";
        };
    return Vocabulary.BIZ_STEP.address(word).orElseThrow();
  }

  private static Quantity quantity(String node, long grams) {
    return new Quantity(goods(lot(node)), kilograms(grams), UnitOfMeasure.KGM);
  }

  private static BigDecimal kilograms(long grams) {
    BigDecimal kilograms = BigDecimal.valueOf(grams, GRAMS_IN_KILOGRAM_DIGITS).stripTrailingZeros();
    return kilograms.scale() < 0 ? kilograms.setScale(0) : kilograms;
  }

  private static String goods(String lot) {
    return DigitalLink.canonical(lot).orElseGet(() -> LOT_URN + encoded(lot));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Of the two ends of a link, one is always there. */
  private static String end(@Nullable String node) {
    if (node == null) {
      throw new IllegalStateException("a link has no lot at either end");
    }
    return node;
  }

  private static String lot(String node) {
    return node.substring(0, node.lastIndexOf('@'));
  }

  private static String party(String node) {
    return node.substring(node.lastIndexOf('@') + 1);
  }
}
