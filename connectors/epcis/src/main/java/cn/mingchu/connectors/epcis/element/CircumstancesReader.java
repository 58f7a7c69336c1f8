package cn.mingchu.connectors.epcis.element;

import cn.mingchu.connectors.epcis.event.Circumstances;
import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.ErrorDeclaration;
import cn.mingchu.connectors.epcis.event.PersistentDisposition;
import cn.mingchu.connectors.epcis.event.Place;
import cn.mingchu.connectors.epcis.event.Reference;
import cn.mingchu.connectors.epcis.event.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what events of all kinds tell. */
final class CircumstancesReader {

  private CircumstancesReader() {}

  static Circumstances read(Fields event) throws RefusedEpcisException {
    return new Circumstances(
        Values.time(event, "eventTime", event.requiredText("eventTime")),
        Values.zone(event, "eventTimeZoneOffset"),
        Values.time(event, "recordTime").orElse(null),
        Values.uri(event, "eventID").orElse(null),
        errorDeclaration(event),
        certificationInfo(event),
        Values.term(event, "bizStep", Vocabulary.BIZ_STEP).orElse(null),
        Values.term(event, "disposition", Vocabulary.DISPOSITION).orElse(null),
        persistentDisposition(event),
        place(event, "readPoint"),
        place(event, "bizLocation"),
        references(event, "bizTransactionList", "bizTransaction", Vocabulary.BIZ_TRANSACTION_TYPE),
        typedReferences(event, "sourceList", "source"),
        typedReferences(event, "destinationList", "destination"),
        SensorReader.read(event),
        event.extensions());
  }

  private static List<String> certificationInfo(Fields event) throws RefusedEpcisException {
    List<String> certificates = new ArrayList<>();
    for (String text : event.texts("certificationInfo")) {
      certificates.add(Values.uri(event, "certificationInfo", text));
    }
    return certificates;
  }

  private static @Nullable ErrorDeclaration errorDeclaration(Fields event)
      throws RefusedEpcisException {
    Optional<Fields> group = event.group("errorDeclaration");
    if (group.isEmpty()) {
      return null;
    }
    Fields fields = group.get();
    List<String> corrections = new ArrayList<>();
    for (String id : fields.itemTexts("correctiveEventIDs", "correctiveEventID")) {
      corrections.add(Values.uri(fields, "correctiveEventIDs", id));
    }
    ErrorDeclaration declaration =
        new ErrorDeclaration(
            Values.time(fields, "declarationTime", fields.requiredText("declarationTime")),
            Values.term(fields, "reason", Vocabulary.ERROR_REASON).orElse(null),
            corrections,
            fields.extensions());
    fields.refuseOthers();
    return declaration;
  }

  private static @Nullable PersistentDisposition persistentDisposition(Fields event)
      throws RefusedEpcisException {
    Optional<Fields> group = event.group("persistentDisposition");
    if (group.isEmpty()) {
      return null;
    }
    PersistentDisposition found =
        new PersistentDisposition(
            dispositions(group.get(), "set"), dispositions(group.get(), "unset"));
    group.get().refuseOthers();
    group.get().refuseExtensions();
    return found;
  }

  private static List<String> dispositions(Fields fields, String name)
      throws RefusedEpcisException {
    List<String> terms = new ArrayList<>();
    for (String text : fields.texts(name)) {
      terms.add(Values.term(fields, name, text, Vocabulary.DISPOSITION));
    }
    return terms;
  }

  private static @Nullable Place place(Fields event, String name) throws RefusedEpcisException {
    Optional<Fields> group = event.group(name);
    if (group.isEmpty()) {
      return null;
    }
    Fields fields = group.get();
    String id = Values.identity(fields, "id", fields.requiredText("id"));
    fields.refuseOthers();
    return new Place(id, fields.extensions());
  }

  private static List<Reference> typedReferences(Fields event, String list, String item)
      throws RefusedEpcisException {
    List<Reference> references = references(event, list, item, Vocabulary.SOURCE_DESTINATION_TYPE);
    for (int i = 0; i < references.size(); i++) {
      if (references.get(i).type() == null) {
        throw event.refused(list + "[" + i + "].type", "", "is missing");
      }
    }
    return references;
  }

  private static List<Reference> references(
      Fields event, String list, String item, Vocabulary types) throws RefusedEpcisException {
    List<Reference> references = new ArrayList<>();
    for (DataElement element : event.items(list, item)) {
      Fields fields = event.group(list, references.size(), asGroup(element));
      Optional<String> id = fields.ownText();
      if (id.isEmpty()) {
        throw fields.refused(item, "", "is missing");
      }
      references.add(
          new Reference(
              Values.term(fields, "type", types).orElse(null), Values.uri(fields, item, id.get())));
      fields.refuseOthers();
      fields.refuseExtensions();
    }
    return references;
  }

  /** A reference without a type is nothing but its text. */
  private static DataElement asGroup(DataElement element) {
    return element.kind() == DataElement.Kind.TEXT
        ? new DataElement(
            element.name(), DataElement.Kind.GROUP, element.text(), element.children())
        : element;
  }
}
