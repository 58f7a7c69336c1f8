package cn.mingchu.connectors.epcis.element;

import cn.mingchu.connectors.epcis.event.Action;
import cn.mingchu.connectors.epcis.event.AggregationEvent;
import cn.mingchu.connectors.epcis.event.AssociationEvent;
import cn.mingchu.connectors.epcis.event.Circumstances;
import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.DataElement.Kind;
import cn.mingchu.connectors.epcis.event.EpcisEvent;
import cn.mingchu.connectors.epcis.event.ErrorDeclaration;
import cn.mingchu.connectors.epcis.event.ObjectEvent;
import cn.mingchu.connectors.epcis.event.PersistentDisposition;
import cn.mingchu.connectors.epcis.event.Place;
import cn.mingchu.connectors.epcis.event.QualifiedName;
import cn.mingchu.connectors.epcis.event.Quantity;
import cn.mingchu.connectors.epcis.event.Reference;
import cn.mingchu.connectors.epcis.event.SensorElement;
import cn.mingchu.connectors.epcis.event.SensorValues;
import cn.mingchu.connectors.epcis.event.TransactionEvent;
import cn.mingchu.connectors.epcis.event.TransformationEvent;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an event down as elements, named and ordered as XML of EPCIS 2.0 has them.
 *
 * <p>What {@link EventReader} reads of it is the same event.
 */
public final class EventElements {

  private final List<DataElement> elements = new ArrayList<>();

  private EventElements() {}

  /** The event under the name of its kind. */
  public static DataElement of(EpcisEvent event) {
    EventElements fields = new EventElements();
    Circumstances circumstances = event.circumstances();
    fields.record(circumstances);
    if (event instanceof ObjectEvent object) {
      fields.identities("epcList", object.epcs());
      fields.action(object.action());
      fields.why(circumstances);
      fields.references("bizTransactionList", "bizTransaction", circumstances.bizTransactions());
      fields.quantities("quantityList", object.quantities());
      fields.rest(circumstances, object.masterData());
    } else if (event instanceof AggregationEvent aggregation) {
      fields.text("parentID", aggregation.parentId());
      fields.identities("childEPCs", aggregation.childEpcs());
      fields.action(aggregation.action());
      fields.why(circumstances);
      fields.references("bizTransactionList", "bizTransaction", circumstances.bizTransactions());
      fields.quantities("childQuantityList", aggregation.childQuantities());
      fields.rest(circumstances, List.of());
    } else if (event instanceof TransactionEvent transaction) {
      fields.references("bizTransactionList", "bizTransaction", circumstances.bizTransactions());
      fields.text("parentID", transaction.parentId());
      fields.identities("epcList", transaction.epcs());
      fields.action(transaction.action());
      fields.why(circumstances);
      fields.quantities("quantityList", transaction.quantities());
      fields.rest(circumstances, List.of());
    } else if (event instanceof TransformationEvent transformation) {
      fields.transformation(transformation);
    } else if (event instanceof AssociationEvent association) {
      fields.text("parentID", association.parentId());
      fields.identities("childEPCs", association.childEpcs());
      fields.quantities("childQuantityList", association.childQuantities());
      fields.action(association.action());
      fields.why(circumstances);
      fields.references("bizTransactionList", "bizTransaction", circumstances.bizTransactions());
      fields.rest(circumstances, List.of());
    }
    return DataElement.group(QualifiedName.standard(event.type().word()), fields.elements);
  }

  private void transformation(TransformationEvent event) {
    identities("inputEPCList", event.inputEpcs());
    quantities("inputQuantityList", event.inputQuantities());
    identities("outputEPCList", event.outputEpcs());
    quantities("outputQuantityList", event.outputQuantities());
    text("transformationID", event.transformationId());
    Circumstances circumstances = event.circumstances();
    why(circumstances);
    references("bizTransactionList", "bizTransaction", circumstances.bizTransactions());
    rest(circumstances, event.masterData());
  }

  private void record(Circumstances circumstances) {
    time("eventTime", circumstances.eventTime());
    time("recordTime", circumstances.recordTime());
    text("eventTimeZoneOffset", circumstances.timeZoneOffset());
    text("eventID", circumstances.eventId());
    ErrorDeclaration declaration = circumstances.errorDeclaration();
    if (declaration != null) {
      EventElements fields = new EventElements();
      fields.time("declarationTime", declaration.declaredAt());
      fields.text("reason", declaration.reason());
      fields.list("correctiveEventIDs", "correctiveEventID", declaration.correctiveEventIds());
      fields.elements.addAll(declaration.extensions());
      group("errorDeclaration", fields.elements);
    }
    circumstances.certificationInfo().forEach(uri -> text("certificationInfo", uri));
  }

  private void why(Circumstances circumstances) {
    text("bizStep", circumstances.bizStep());
    text("disposition", circumstances.disposition());
    place("readPoint", circumstances.readPoint());
    place("bizLocation", circumstances.bizLocation());
  }

  private void rest(Circumstances circumstances, List<DataElement> masterData) {
    references("sourceList", "source", circumstances.sources());
    references("destinationList", "destination", circumstances.destinations());
    sensors(circumstances.sensorElements());
    PersistentDisposition persistent = circumstances.persistentDisposition();
    if (persistent != null) {
      EventElements fields = new EventElements();
      persistent.set().forEach(term -> fields.text("set", term));
      persistent.unset().forEach(term -> fields.text("unset", term));
      group("persistentDisposition", fields.elements);
    }
    if (!masterData.isEmpty()) {
      group("ilmd", masterData);
    }
    elements.addAll(circumstances.extensions());
  }

  private void sensors(List<SensorElement> sensorElements) {
    if (sensorElements.isEmpty()) {
      return;
    }
    EventElements list = new EventElements();
    for (SensorElement sensorElement : sensorElements) {
      EventElements fields = new EventElements();
      SensorValues metadata = sensorElement.metadata();
      if (metadata != null) {
        fields.sensorValues("sensorMetadata", metadata);
      }
      sensorElement.reports().forEach(report -> fields.sensorValues("sensorReport", report));
      fields.elements.addAll(sensorElement.extensions());
      list.group("sensorElement", fields.elements);
    }
    group("sensorElementList", list.elements);
  }

  private void sensorValues(String name, SensorValues values) {
    List<DataElement> fields = new ArrayList<>();
    values.fields().forEach((field, text) -> fields.add(attribute(field.word(), text)));
    fields.addAll(values.extensions());
    group(name, fields);
  }

  private void place(String name, @Nullable Place place) {
    if (place != null) {
      EventElements fields = new EventElements();
      fields.text("id", place.id());
      fields.elements.addAll(place.extensions());
      group(name, fields.elements);
    }
  }

  private void action(Action action) {
    text("action", action.name());
  }

  private void identities(String list, List<String> epcs) {
    list(list, "epc", epcs);
  }

  private void list(String list, String item, List<String> texts) {
    if (!texts.isEmpty()) {
      EventElements items = new EventElements();
      texts.forEach(text -> items.text(item, text));
      group(list, items.elements);
    }
  }

  private void quantities(String list, List<Quantity> quantities) {
    if (quantities.isEmpty()) {
      return;
    }
    EventElements items = new EventElements();
    for (Quantity quantity : quantities) {
      EventElements fields = new EventElements();
      fields.text("epcClass", quantity.epcClass());
      BigDecimal amount = quantity.amount();
      if (amount != null) {
        fields.elements.add(
            new DataElement(
                QualifiedName.standard("quantity"),
                Kind.NUMBER,
                amount.toPlainString(),
                List.of()));
      }
      fields.text("uom", quantity.unit() == null ? null : quantity.unit().name());
      items.group("quantityElement", fields.elements);
    }
    group(list, items.elements);
  }

  private void references(String list, String item, List<Reference> references) {
    if (references.isEmpty()) {
      return;
    }
    List<DataElement> items = new ArrayList<>();
    for (Reference reference : references) {
      String type = reference.type();
      items.add(
          new DataElement(
              QualifiedName.standard(item),
              Kind.GROUP,
              reference.id(),
              type == null ? List.of() : List.of(attribute("type", type))));
    }
    group(list, items);
  }

  private void time(String name, @Nullable OffsetDateTime time) {
    text(name, time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
  }

  private void text(String name, @Nullable String text) {
    if (text != null) {
      elements.add(DataElement.text(QualifiedName.standard(name), text));
    }
  }

  private void group(String name, List<DataElement> children) {
    elements.add(DataElement.group(QualifiedName.standard(name), children));
  }

  private static DataElement attribute(String name, String text) {
    return new DataElement(QualifiedName.standard(name), Kind.ATTRIBUTE, text, List.of());
  }
}
