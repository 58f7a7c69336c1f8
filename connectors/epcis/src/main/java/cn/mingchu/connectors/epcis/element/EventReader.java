package cn.mingchu.connectors.epcis.element;

import cn.mingchu.connectors.epcis.event.Action;
import cn.mingchu.connectors.epcis.event.AggregationEvent;
import cn.mingchu.connectors.epcis.event.AssociationEvent;
import cn.mingchu.connectors.epcis.event.Circumstances;
import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.EpcisEvent;
import cn.mingchu.connectors.epcis.event.EventType;
import cn.mingchu.connectors.epcis.event.ObjectEvent;
import cn.mingchu.connectors.epcis.event.Quantity;
import cn.mingchu.connectors.epcis.event.TransactionEvent;
import cn.mingchu.connectors.epcis.event.TransformationEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one event and refuses what is incomplete, impossible or out of place. */
public final class EventReader {

  private EventReader() {}

  /**
   * The event that an element says.
   *
   * @throws RefusedEpcisException if it says none; it names the field
   */
  public static EpcisEvent read(Position position, DataElement element)
      throws RefusedEpcisException {
    Optional<EventType> type =
        element.name().isStandard() ? EventType.of(element.name().localName()) : Optional.empty();
    if (type.isEmpty()) {
      throw position.refused("type", element.name().toString(), "is no kind of event");
    }
    Fields fields = new Fields(position, "", element);
    Circumstances circumstances = CircumstancesReader.read(fields);
    EpcisEvent event =
        switch (type.get()) {
          case OBJECT -> object(fields, circumstances);
          case AGGREGATION -> aggregation(fields, circumstances);
          case TRANSACTION -> transaction(fields, circumstances);
          case TRANSFORMATION -> transformation(fields, circumstances);
          case ASSOCIATION -> association(fields, circumstances);
        };
    fields.refuseOthers();
    return event;
  }

  private static ObjectEvent object(Fields fields, Circumstances circumstances)
      throws RefusedEpcisException {
    ObjectEvent event =
        new ObjectEvent(
            circumstances,
            action(fields),
            Values.identities(fields, "epcList"),
            QuantityReader.read(fields, "quantityList"),
            masterData(fields));
    boolean saysNothing =
        event.epcs().isEmpty()
            && event.quantities().isEmpty()
            && circumstances.sensorElements().isEmpty();
    if (saysNothing) {
      throw fields.refused("epcList", "", "is empty, and so is quantityList");
    }
    return event;
  }

  private static AggregationEvent aggregation(Fields fields, Circumstances circumstances)
      throws RefusedEpcisException {
    Action action = action(fields);
    return new AggregationEvent(
        circumstances,
        action,
        parent(fields, action),
        children(fields, action),
        QuantityReader.read(fields, "childQuantityList"));
  }

  private static AssociationEvent association(Fields fields, Circumstances circumstances)
      throws RefusedEpcisException {
    Action action = action(fields);
    return new AssociationEvent(
        circumstances,
        action,
        parent(fields, action),
        children(fields, action),
        QuantityReader.read(fields, "childQuantityList"));
  }

  private static TransactionEvent transaction(Fields fields, Circumstances circumstances)
      throws RefusedEpcisException {
    if (circumstances.bizTransactions().isEmpty()) {
      throw fields.refused("bizTransactionList", "", "is missing");
    }
    return new TransactionEvent(
        circumstances,
        action(fields),
        identity(fields, "parentID"),
        Values.identities(fields, "epcList"),
        QuantityReader.read(fields, "quantityList"));
  }

  private static TransformationEvent transformation(Fields fields, Circumstances circumstances)
      throws RefusedEpcisException {
    List<String> inputs = Values.identities(fields, "inputEPCList");
    List<Quantity> inputQuantities = QuantityReader.read(fields, "inputQuantityList");
    List<String> outputs = Values.identities(fields, "outputEPCList");
    List<Quantity> outputQuantities = QuantityReader.read(fields, "outputQuantityList");
    Optional<String> id = Values.uri(fields, "transformationID");
    boolean hasInput = !inputs.isEmpty() || !inputQuantities.isEmpty();
    boolean hasOutput = !outputs.isEmpty() || !outputQuantities.isEmpty();
    if (!hasInput && (!hasOutput || id.isEmpty())) {
      throw fields.refused("inputEPCList", "", "is empty, and so is inputQuantityList");
    }
    if (!hasOutput && id.isEmpty()) {
      throw fields.refused("outputEPCList", "", "is empty, and so is outputQuantityList");
    }
    return new TransformationEvent(
        circumstances,
        inputs,
        inputQuantities,
        outputs,
        outputQuantities,
        id.orElse(null),
        masterData(fields));
  }

  private static Action action(Fields fields) throws RefusedEpcisException {
    String text = fields.requiredText("action");
    return switch (text) {
      case "ADD" -> Action.ADD;
      case "OBSERVE" -> Action.OBSERVE;
      case "DELETE" -> Action.DELETE;
      default -> throw fields.refused("action", text, "is none of ADD, OBSERVE, DELETE");
    };
  }

  /** Only who merely looks may not know the parent (EPCIS 2.0, section 7.4.3). */
  private static @Nullable String parent(Fields fields, Action action)
      throws RefusedEpcisException {
    String parent = identity(fields, "parentID");
    if (parent == null && action != Action.OBSERVE) {
      throw fields.refused("parentID", "", "is missing, which only OBSERVE allows");
    }
    return parent;
  }

  /** Only a parent that is emptied may leave its children unsaid. */
  private static List<String> children(Fields fields, Action action) throws RefusedEpcisException {
    List<String> children = Values.identities(fields, "childEPCs");
    boolean none =
        children.isEmpty() && fields.items("childQuantityList", "quantityElement").isEmpty();
    if (none && action != Action.DELETE) {
      throw fields.refused("childEPCs", "", "is empty, which only DELETE allows");
    }
    return children;
  }

  private static @Nullable String identity(Fields fields, String name)
      throws RefusedEpcisException {
    Optional<String> text = fields.text(name);
    return text.isPresent() ? Values.identity(fields, name, text.get()) : null;
  }

  private static List<DataElement> masterData(Fields fields) throws RefusedEpcisException {
    Optional<Fields> group = fields.group("ilmd");
    if (group.isEmpty()) {
      return List.of();
    }
    group.get().refuseOthers();
    return group.get().extensions();
  }
}
