package cn.mingchu.connectors.epcis.hash;

import cn.mingchu.connectors.epcis.element.EventElements;
import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.DataElement.Kind;
import cn.mingchu.connectors.epcis.event.EpcisEvent;
import cn.mingchu.connectors.epcis.event.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The name that the Core Business Vocabulary 2.0 gives to an event by what it says.
 *
 * <p>The same fact has the same hash, whatever the syntax, the order of what has none, the form of
 * its identities and the offset of its times. When it was recorded, under which id, and that it was
 * declared wrong later takes no part. Where the text of the standard and its reference
 * implementation differ, the reference counts: a hash is worth only what others calculate, too.
 */
public final class EventHash {

  private static final Set<String> NO_PART = Set.of("recordTime", "eventID", "errorDeclaration");
  private static final QualifiedName COMMENT =
      new QualifiedName("http://www.w3.org/2000/01/rdf-schema#", "comment");

  private final Set<QualifiedName> ignored;

  /** Hashes events without regard to some of their extensions, such as marks of a repository. */
  public EventHash(Set<QualifiedName> ignored) {
    this.ignored = Set.copyOf(ignored);
  }

  /** The hash as URI: {@code ni:///sha-256;…?ver=CBV2.0}. */
  public String of(EpcisEvent event) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text(event).getBytes(StandardCharsets.UTF_8));
      return "ni:///sha-256;" + HexFormat.of().formatHex(hash) + "?ver=CBV2.0";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }

  /** The text that is hashed. */
  String text(EpcisEvent event) {
    DataElement element = EventElements.of(event);
    List<DataElement> standard =
        element.children().stream().filter(child -> child.name().isStandard()).toList();
    return "eventType="
        + event.type().word()
        + inOrder(standard, Order.OF_EVENTS)
        + joined(behind(element.children()));
  }

  /** What stands in the standard's order; extensions of a field come last in it. */
  private String inOrder(List<DataElement> fields, List<Order> order) {
    StringBuilder text = new StringBuilder();
    for (Order next : order) {
      text.append(
          joined(
              fields.stream()
                  .filter(field -> isNamed(field, next.field()))
                  .map(field -> ordered(field, next))
                  .toList()));
    }
    return text.append(joined(extensions(fields))).toString();
  }

  private String ordered(DataElement field, Order order) {
    String value = value(field);
    String within = order.fields().isEmpty() ? "" : inOrder(field.children(), order.fields());
    return value.isEmpty() && within.isEmpty() ? "" : field.name().localName() + value + within;
  }

  /** What the order does not know, and comes behind it. */
  private List<String> behind(List<DataElement> fields) {
    List<String> texts = new ArrayList<>(extensions(fields));
    for (DataElement field : fields) {
      String name = field.name().localName();
      if (!field.name().isStandard() || NO_PART.contains(name)) {
        continue;
      }
      Optional<Order> order =
          Order.OF_EVENTS.stream().filter(known -> known.field().equals(name)).findFirst();
      texts.add(order.isPresent() ? left(field, order.get()) : free(field));
    }
    return texts;
  }

  /** What is left of a field when all that its order knows has been taken out. */
  private static String left(DataElement field, Order order) {
    List<String> texts = new ArrayList<>();
    for (DataElement child : field.children()) {
      Optional<Order> within =
          order.fields().stream().filter(known -> isNamed(child, known.field())).findFirst();
      if (within.isPresent()) {
        texts.add(left(child, within.get()));
      } else if (child.name().isStandard()) {
        texts.add(child.name().localName() + value(child));
      }
    }
    String left = joined(texts);
    return left.isEmpty() ? "" : field.name().localName() + left;
  }

  private List<String> extensions(List<DataElement> fields) {
    return fields.stream()
        .filter(field -> !field.name().isStandard())
        .flatMap(field -> flat(field).stream())
        .map(this::free)
        .toList();
  }

  /** An array of JSON is nothing but fields of one name. */
  private static List<DataElement> flat(DataElement field) {
    return field.kind() == Kind.LIST
        ? field.children().stream().flatMap(item -> flat(item).stream()).toList()
        : List.of(field);
  }

  private String free(DataElement field) {
    if (field.name().equals(COMMENT) || ignored.contains(field.name())) {
      return "";
    }
    boolean isReference =
        Set.of("bizTransaction", "source", "destination").contains(field.name().localName())
            && field.name().isStandard();
    List<String> within =
        field.children().stream().flatMap(child -> flat(child).stream()).map(this::free).toList();
    return isReference
        ? joined(within) + field.name() + value(field)
        : field.name() + value(field) + joined(within);
  }

  private static String value(DataElement field) {
    String text = field.text().strip();
    if (text.isEmpty()) {
      return "";
    }
    String name = field.name().localName();
    boolean isTime = field.name().isStandard() && (name.equals("time") || name.endsWith("Time"));
    return "=" + (isTime ? CanonicalValue.ofTime(text) : CanonicalValue.of(text));
  }

  private static boolean isNamed(DataElement field, String name) {
    return field.name().isStandard() && field.name().localName().equals(name);
  }

  /** Sorted by code points, as UTF-8 is. */
  private static String joined(List<String> texts) {
    return texts.stream()
        .sorted(
            (one, other) ->
                Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray()))
        .collect(Collectors.joining());
  }
}
