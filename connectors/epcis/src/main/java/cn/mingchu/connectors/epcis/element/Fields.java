package cn.mingchu.connectors.epcis.element;

import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.DataElement.Kind;
import cn.mingchu.connectors.epcis.event.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of one group, asked for one by one.
 *
 * <p>In the end {@link #refuseOthers} refuses what nobody asked for: a field of the standard that
 * does not belong there is an error, and is not read over.
 */
final class Fields {

  private static final List<String> STANDARD =
      List.of("urn:epcglobal:epcis:xsd:", "https://ref.gs1.org/epcis/");

  private final Position position;
  private final String path;
  private final DataElement group;
  private final Set<String> asked = new HashSet<>();

  Fields(Position position, String path, DataElement group) throws RefusedEpcisException {
    this.position = position;
    this.path = path;
    this.group = group;
    boolean isEmpty = group.kind() == Kind.TEXT && group.text().isBlank();
    if (group.kind() != Kind.GROUP && !isEmpty) {
      throw position.refused(path, group.text(), "holds " + kind(group) + ", not fields");
    }
  }

  /** Where a field of this group stands. */
  String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  RefusedEpcisException refused(String name, String value, String complaint) {
    return position.refused(path(name), value, complaint);
  }

  /** All fields of a name, in their order. */
  List<DataElement> all(String name) {
    asked.add(name);
    QualifiedName wanted = QualifiedName.standard(name);
    return group.children().stream().filter(child -> child.name().equals(wanted)).toList();
  }

  /** The field of a name. */
  Optional<DataElement> one(String name) throws RefusedEpcisException {
    List<DataElement> found = all(name);
    if (found.size() > 1) {
      throw refused(name, "", "stands there " + found.size() + " times");
    }
    return found.stream().findFirst();
  }

  /** The text of a field, which is not empty. */
  Optional<String> text(String name) throws RefusedEpcisException {
    Optional<DataElement> field = one(name);
    return field.isPresent() ? Optional.of(text(path(name), field.get())) : Optional.empty();
  }

  String requiredText(String name) throws RefusedEpcisException {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      throw refused(name, "", "is missing");
    }
    return text.get();
  }

  /** The texts of all fields of a name. */
  List<String> texts(String name) throws RefusedEpcisException {
    List<String> texts = new ArrayList<>();
    for (DataElement field : all(name)) {
      texts.add(text(path(name), field));
    }
    return texts;
  }

  /** The fields of a group within this one. */
  Optional<Fields> group(String name) throws RefusedEpcisException {
    Optional<DataElement> field = one(name);
    return field.isPresent()
        ? Optional.of(new Fields(position, path(name), field.get()))
        : Optional.empty();
  }

  /** A group among several of its name. */
  Fields group(String name, int index, DataElement field) throws RefusedEpcisException {
    return new Fields(position, indexed(name, index), field);
  }

  /** The items of a list; none where there is no list. */
  List<DataElement> items(String list, String item) throws RefusedEpcisException {
    Optional<Fields> group = group(list);
    if (group.isEmpty()) {
      return List.of();
    }
    List<DataElement> items = group.get().all(item);
    group.get().refuseOthers();
    group.get().refuseExtensions();
    return items;
  }

  /** The texts of a list; each with its place, for what may be said of it. */
  List<String> itemTexts(String list, String item) throws RefusedEpcisException {
    List<String> texts = new ArrayList<>();
    List<DataElement> items = items(list, item);
    for (int i = 0; i < items.size(); i++) {
      texts.add(text(indexed(list, i), items.get(i)));
    }
    return texts;
  }

  String indexed(String name, int index) {
    return path(name) + "[" + index + "]";
  }

  private String text(String where, DataElement field) throws RefusedEpcisException {
    if (field.kind() != Kind.TEXT && field.kind() != Kind.ATTRIBUTE) {
      throw position.refused(where, field.text(), "is " + kind(field) + ", not a text");
    }
    String text = field.text().strip();
    if (text.isEmpty()) {
      throw position.refused(where, "", "is empty");
    }
    return text;
  }

  /** The text of a field that JSON may have as a number or a truth. */
  Optional<String> literal(String name) throws RefusedEpcisException {
    Optional<DataElement> field = one(name);
    if (field.isPresent()
        && (field.get().kind() == Kind.NUMBER || field.get().kind() == Kind.BOOLEAN)) {
      return Optional.of(field.get().text());
    }
    return text(name);
  }

  /** The text that XML has beside the fields. */
  Optional<String> ownText() {
    return Optional.of(group.text().strip()).filter(text -> !text.isEmpty());
  }

  /** What others have added. */
  List<DataElement> extensions() {
    return group.children().stream().filter(child -> !child.name().isStandard()).toList();
  }

  void refuseOthers() throws RefusedEpcisException {
    for (DataElement child : group.children()) {
      String name = child.name().toString();
      if (child.name().isStandard() && !asked.contains(name)) {
        throw refused(name, child.text(), "is no field that may stand there");
      }
      if (STANDARD.stream().anyMatch(child.name().namespace()::startsWith)) {
        throw refused(name, child.text(), "is a name of the standard, which has no namespace here");
      }
    }
  }

  void refuseExtensions() throws RefusedEpcisException {
    for (DataElement extension : extensions()) {
      throw refused(extension.name().toString(), extension.text(), "may not stand in a list");
    }
  }

  private static String kind(DataElement element) {
    return switch (element.kind()) {
      case TEXT, ATTRIBUTE -> "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> "a truth value";
      case NULL -> "null";
      case GROUP -> "a group of fields";
      case LIST -> "a list";
    };
  }
}
