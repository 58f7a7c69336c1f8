package cn.mingchu.gateway.event;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.schemas.event.RejectReason;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.JsonNode;

/** Reads a JSON object as a record inside another one, such as a line of a delivery. */
final class RecordFields implements ValueReader {

  private final Schema schema;
  private final List<FieldReader> fields;
  private final Set<String> known = new TreeSet<>();

  RecordFields(Schema schema) {
    this.schema = schema;
    this.fields = schema.getFields().stream().map(FieldReader::new).toList();
    fields.forEach(field -> known.add(field.name()));
  }

  @Override
  public Object read(String field, JsonNode json) throws RefusedException {
    if (!json.isObject()) {
      throw new RefusedException(
          RejectReason.MALFORMED,
          field,
          "%s must be an object, was %s"
              .formatted(field, json.getNodeType().name().toLowerCase(Locale.ROOT)));
    }
    String inside = field + ".";
    for (String name : json.propertyNames()) {
      if (!known.contains(name)) {
        throw unknown(inside + name);
      }
    }
    SpecificRecord record = (SpecificRecord) SpecificData.get().newRecord(null, schema);
    for (FieldReader each : fields) {
      record.put(each.position(), each.read(inside, json.get(each.name())));
    }
    return record;
  }

  private RefusedException unknown(String name) {
    return new RefusedException(
        RejectReason.MALFORMED,
        name,
        "%s is not a field of %s; the fields are %s".formatted(name, schema.getName(), known));
  }
}
