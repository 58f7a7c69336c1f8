package cn.mingchu.gateway.epcis;

import cn.mingchu.connectors.epcis.event.Action;
import cn.mingchu.connectors.epcis.event.Circumstances;
import cn.mingchu.connectors.epcis.event.EpcisEvent;
import cn.mingchu.connectors.epcis.event.ObjectEvent;
import cn.mingchu.connectors.epcis.event.Quantity;
import cn.mingchu.connectors.epcis.event.Reference;
import cn.mingchu.connectors.epcis.event.TransformationEvent;
import cn.mingchu.connectors.epcis.event.Vocabulary;
import cn.mingchu.schemas.event.SupplyStepKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the step of the supply chain out of an event.
 *
 * <p>The step bears the event's hash as its id, so a fact that is told again is the same step. An
 * error declaration has the hash of what it declares wrong: it is the same step, revised, with
 * nothing moved. What was not weighed has no place in a step.
 */
final class StepReading {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int TOLD = 1;
  private static final int DECLARED_WRONG = 2;
  private static final Set<String> PACKING = Set.of("packing", "repackaging");

  /** Who has the goods counts before who owns them. */
  private static final List<String> PARTIES = List.of("possessing_party", "owning_party");

  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final Pattern GLN = Pattern.compile("\\d{13}");

  private final String hash;
  private final String partyId;

  StepReading(String hash, String partyId) {
    this.hash = hash;
    this.partyId = partyId;
  }

  StepOf of(EpcisEvent event) {
    String step = bizStep(event.circumstances());
    if (event instanceof TransformationEvent made) {
      return made(made, PACKING.contains(step) ? SupplyStepKind.PACKED : SupplyStepKind.PROCESSED);
    }
    if (event instanceof ObjectEvent object) {
      if (object.action() == Action.ADD && step.equals("commissioning")) {
        return harvested(object);
      }
      if (step.equals("shipping")) {
        return shipped(object);
      }
    }
    return new StepOf.Nothing(
        (event.type().word() + " " + step).strip() + " is no step that moves grams");
  }

  private StepOf harvested(ObjectEvent event) {
    Map<String, BigDecimal> outputs = weighed(event.quantities());
    return outputs.isEmpty()
        ? unweighed("quantityList")
        : paper(event, SupplyStepKind.HARVESTED, Map.of(), outputs);
  }

  private StepOf made(TransformationEvent event, SupplyStepKind kind) {
    Map<String, BigDecimal> inputs = weighed(event.inputQuantities());
    Map<String, BigDecimal> outputs = weighed(event.outputQuantities());
    if (inputs.isEmpty()) {
      return unweighed("inputQuantityList");
    }
    return outputs.isEmpty()
        ? unweighed("outputQuantityList")
        : paper(event, kind, inputs, outputs);
  }

  private StepOf shipped(ObjectEvent event) {
    List<String> from = parties(event.circumstances().sources());
    if (!from.isEmpty() && from.stream().allMatch(this::isAnother)) {
      return new StepOf.Nothing(
          "it was shipped by %s, and is told by %s".formatted(from.get(0), partyId));
    }
    Optional<String> to = parties(event.circumstances().destinations()).stream().findFirst();
    if (to.isEmpty()) {
      return new StepOf.Nothing(
          "destinationList names no possessing_party or owning_party by its GLN or as"
              + " urn:mingchu:party:ID");
    }
    Map<String, BigDecimal> inputs = weighed(event.quantities());
    if (inputs.isEmpty()) {
      return unweighed("quantityList");
    }
    StepOf.Paper paper = paper(event, SupplyStepKind.SHIPPED, inputs, Map.of());
    paper.paper().put("toPartyId", to.get());
    return paper;
  }

  /** A GLN may be that of the teller, unless the teller is known by another one. */
  private boolean isAnother(String party) {
    return !party.equals(partyId) && (!isGln(party) || isGln(partyId));
  }

  private static boolean isGln(String party) {
    return GLN.matcher(party).matches();
  }

  private StepOf.Paper paper(
      EpcisEvent event,
      SupplyStepKind kind,
      Map<String, BigDecimal> inputs,
      Map<String, BigDecimal> outputs) {
    Circumstances circumstances = event.circumstances();
    boolean wrong = circumstances.errorDeclaration() != null;
    int revision = wrong ? DECLARED_WRONG : TOLD;
    ObjectNode paper = JSON.objectNode();
    paper.put("eventId", id(String.join(" ", "step", partyId, hash, "" + revision)).toString());
    paper.put("eventTime", circumstances.eventTime().toInstant().toEpochMilli());
    paper.put("stepId", hash);
    paper.put("revision", revision);
    paper.put("partyId", partyId);
    paper.put("kind", kind.name());
    paper.set("inputs", lots(inputs, wrong));
    paper.set("outputs", lots(outputs, wrong));
    return new StepOf.Paper(kind, paper);
  }

  private static ArrayNode lots(Map<String, BigDecimal> weighed, boolean wrong) {
    ArrayNode lots = JSON.arrayNode();
    weighed.forEach(
        (lot, grams) -> lots.addObject().put("lotId", lot).put("grams", wrong ? 0 : whole(grams)));
    return lots;
  }

  /** What is more than a number can hold is more than is allowed, too. */
  private static long whole(BigDecimal grams) {
    return grams.setScale(0, RoundingMode.HALF_UP).min(MOST).longValueExact();
  }

  /** The grams of each lot, in the order in which they are told; what was only counted is not. */
  private static Map<String, BigDecimal> weighed(List<Quantity> quantities) {
    Map<String, BigDecimal> weighed = new LinkedHashMap<>();
    for (Quantity quantity : quantities) {
      quantity
          .grams()
          .ifPresent(
              grams -> weighed.merge(Identities.name(quantity.epcClass()), grams, BigDecimal::add));
    }
    return weighed;
  }

  private static List<String> parties(List<Reference> references) {
    return PARTIES.stream()
        .flatMap(type -> references.stream().filter(reference -> type(reference).equals(type)))
        .flatMap(reference -> Identities.party(reference.id()).stream())
        .toList();
  }

  private static String type(Reference reference) {
    return reference.type() == null
        ? ""
        : Vocabulary.SOURCE_DESTINATION_TYPE.bare(reference.type());
  }

  private static String bizStep(Circumstances circumstances) {
    return circumstances.bizStep() == null ? "" : Vocabulary.BIZ_STEP.bare(circumstances.bizStep());
  }

  private static StepOf unweighed(String list) {
    return new StepOf.Nothing(list + " has nothing in a unit of mass, such as KGM");
  }

  /** The same for the same text. */
  static UUID id(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
