package cn.mingchu.schemas.privacy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record and of all records in it, each with the class that its schema gives it.
 */
public final class ClassifiedFields {

  /** The property of a field in an Avro schema. */
  public static final String PROPERTY = "privacy";

  private ClassifiedFields() {}

  /**
   * What keeps a record from being read by anybody: a sentence for each field of it, and of the
   * records in it, that has no class, one that does not exist, or one that is not public.
   */
  public static List<String> keptFromPublic(Schema record) {
    Map<String, Schema.Field> fields = fields(record);
    return fields.entrySet().stream()
        .filter(field -> classOf(field.getValue()).filter(PrivacyClass::mayBePublic).isEmpty())
        .map(field -> problem(field.getKey(), field.getValue()))
        .toList();
  }

  /** A sentence for each field of a record, and of the records in it, that has no class. */
  public static List<String> unclassified(Schema record) {
    return fields(record).entrySet().stream()
        .filter(field -> classOf(field.getValue()).isEmpty())
        .map(field -> problem(field.getKey(), field.getValue()))
        .toList();
  }

  /** Every field, by the record that has it and its name, such as {@code PublicDish.name}. */
  public static Map<String, Schema.Field> fields(Schema record) {
    Map<String, Schema.Field> fields = new TreeMap<>();
    collect(record, new HashSet<>(), fields);
    return fields;
  }

  /** The class of a field; empty where it has none, or one that does not exist. */
  public static Optional<PrivacyClass> classOf(Schema.Field field) {
    String written = field.getProp(PROPERTY);
    return Arrays.stream(PrivacyClass.values())
        .filter(each -> each.name().equals(written))
        .findFirst();
  }

  /**
   * Shows each text of a record and of the records in it, with the field that it stands in; the
   * texts of a list are in the field of the list.
   *
   * @param eye told the name of the field, as {@link #fields} has it, and the text
   */
  public static void eachText(
      IndexedRecord record, PrivacyClass wanted, BiConsumer<String, String> eye) {
    for (Schema.Field field : record.getSchema().getFields()) {
      boolean isWanted = classOf(field).filter(wanted::equals).isPresent();
      look(record.get(field.pos()), isWanted ? name(record.getSchema(), field) : null, wanted, eye);
    }
  }

  private static void look(
      @Nullable Object value,
      @Nullable String field,
      PrivacyClass wanted,
      BiConsumer<String, String> eye) {
    if (value instanceof IndexedRecord inner) {
      eachText(inner, wanted, eye);
    } else if (value instanceof Iterable<?> list) {
      list.forEach(item -> look(item, field, wanted, eye));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, item) -> {
            look(key, field, wanted, eye);
            look(item, field, wanted, eye);
          });
    } else if (value instanceof CharSequence text && field != null) {
      eye.accept(field, text.toString());
    }
  }

  private static void collect(Schema schema, Set<String> seen, Map<String, Schema.Field> fields) {
    switch (schema.getType()) {
      case RECORD -> {
        if (seen.add(schema.getFullName())) {
          for (Schema.Field field : schema.getFields()) {
            fields.put(name(schema, field), field);
            collect(field.schema(), seen, fields);
          }
        }
      }
      case ARRAY -> collect(schema.getElementType(), seen, fields);
      case MAP -> collect(schema.getValueType(), seen, fields);
      case UNION -> schema.getTypes().forEach(type -> collect(type, seen, fields));
      default -> {
        // has no fields
      }
    }
  }

  private static String name(Schema record, Schema.Field field) {
    return record.getName() + '.' + field.name();
  }

  private static String problem(String name, Schema.Field field) {
    String written = field.getProp(PROPERTY);
    if (written == null) {
      return name + " has no privacy class";
    }
    return classOf(field).isEmpty()
        ? "%s has the privacy class '%s', which does not exist".formatted(name, written)
        : "%s is %s, and must not be public".formatted(name, written);
  }
}
