package cn.mingchu.connectors.epcis.element;

import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.SensorElement;
import cn.mingchu.connectors.epcis.event.SensorField;
import cn.mingchu.connectors.epcis.event.SensorValues;
import cn.mingchu.connectors.epcis.event.Vocabulary;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what sensors said. */
final class SensorReader {

  private static final Pattern HEX = Pattern.compile("([0-9A-Fa-f]{2})+");

  private SensorReader() {}

  static List<SensorElement> read(Fields event) throws RefusedEpcisException {
    List<SensorElement> elements = new ArrayList<>();
    for (DataElement item : event.items("sensorElementList", "sensorElement")) {
      Fields fields = event.group("sensorElementList", elements.size(), item);
      Optional<Fields> metadata = fields.group("sensorMetadata");
      List<SensorValues> reports = new ArrayList<>();
      for (DataElement report : fields.all("sensorReport")) {
        reports.add(values(fields.group("sensorReport", reports.size(), report)));
      }
      if (reports.isEmpty()) {
        throw fields.refused("sensorReport", "", "is missing");
      }
      fields.refuseOthers();
      elements.add(
          new SensorElement(
              metadata.isPresent() ? values(metadata.get()) : null, reports, fields.extensions()));
    }
    return elements;
  }

  private static SensorValues values(Fields fields) throws RefusedEpcisException {
    Map<SensorField, String> found = new EnumMap<>(SensorField.class);
    for (SensorField field : SensorField.values()) {
      Optional<String> text = fields.literal(field.word());
      if (text.isPresent()) {
        found.put(field, value(fields, field, text.get()));
      }
    }
    fields.refuseOthers();
    return new SensorValues(found, fields.extensions());
  }

  private static String value(Fields fields, SensorField field, String text)
      throws RefusedEpcisException {
    String name = field.word();
    return switch (field.kind()) {
      case MEASUREMENT -> Values.term(fields, name, text, Vocabulary.MEASUREMENT);
      case ALARM -> Values.term(fields, name, text, Vocabulary.ALARM);
      case COMPONENT -> Values.term(fields, name, text, Vocabulary.COMPONENT);
      case TIME -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Values.time(fields, name, text));
      case URI -> Values.uri(fields, name, text);
      case NUMBER -> Values.number(fields, name, text).toPlainString();
      case BOOLEAN -> truth(fields, name, text);
      case HEX -> hex(fields, name, text);
      case TEXT -> text;
    };
  }

  private static String truth(Fields fields, String name, String text)
      throws RefusedEpcisException {
    return switch (text) {
      case "true", "1" -> "true";
      case "false", "0" -> "false";
      default -> throw fields.refused(name, text, "is neither true nor false");
    };
  }

  private static String hex(Fields fields, String name, String text) throws RefusedEpcisException {
    if (!HEX.matcher(text).matches()) {
      throw fields.refused(name, text, "is no row of bytes in hexadecimal digits");
    }
    return text;
  }
}
