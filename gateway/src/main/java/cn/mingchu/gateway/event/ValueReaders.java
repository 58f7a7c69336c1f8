package cn.mingchu.gateway.event;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.schemas.event.RejectReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import tools.jackson.databind.JsonNode;

/** Knows, for each Avro type, how its values are written in JSON. */
final class ValueReaders {

  /** No paper has more lines. */
  static final int MAX_ELEMENTS = 1_000;

  private static final int MAX_TEXT = 1_000;
  private static final int MAX_SHOWN = 60;
  private static final int UUID_LENGTH = 36;
  private static final int DAY_LENGTH = 10;

  /** No quantity of a kitchen needs more digits; keeps 1e999999999 from being written out. */
  private static final int MAX_INTEGER_DIGITS = 18;

  /** A century; each field has bounds of its own beside it. */
  private static final long LONGEST_SECONDS = 100L * 366 * 86_400;

  private ValueReaders() {}

  /** The reader for values of {@code schema}, which MUST NOT be a union. */
  static ValueReader of(Schema schema) {
    return switch (schema.getType()) {
      case STRING -> ValueReaders::text;
      case BOOLEAN -> ValueReaders::truth;
      case INT ->
          means(schema, "date")
              ? ValueReaders::day
              : (field, json) -> (int) whole(field, json, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG ->
          means(schema, "timestamp-millis")
              ? ValueReaders::time
              : (field, json) -> whole(field, json, Long.MIN_VALUE, Long.MAX_VALUE);
      case DOUBLE -> ValueReaders::decimal;
      case ENUM -> symbol(schema);
      case FIXED -> means(schema, "uuid") ? ValueReaders::uuid : noForm(schema);
      case MAP -> map(of(schema.getValueType()));
      case ARRAY -> list(of(schema.getElementType()));
      case RECORD -> new RecordFields(schema);
      default -> noForm(schema);
    };
  }

  private static boolean means(Schema schema, String logicalType) {
    LogicalType meaning = schema.getLogicalType();
    return meaning != null && meaning.getName().equals(logicalType);
  }

  private static ValueReader noForm(Schema schema) {
    throw new IllegalArgumentException("no JSON form is agreed for " + schema);
  }

  /** A number in natural units, kept in hundredths: 4.255 becomes 426 and -4.255 becomes -426. */
  static Object hundredths(String field, JsonNode json) throws RefusedException {
    BigDecimal number = number(field, json);
    if (number.precision() - number.scale() > MAX_INTEGER_DIGITS) {
      throw outOfRange(field, json, "is too large");
    }
    if (number.scale() > MAX_INTEGER_DIGITS * 2) {
      number = BigDecimal.ZERO; // smaller than any hundredth
    }
    BigDecimal hundredths = number.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
    if (hundredths.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      throw outOfRange(field, json, "is too large");
    }
    return hundredths.intValueExact();
  }

  /** A number of seconds, kept in milliseconds. */
  static Object millis(String field, JsonNode json) throws RefusedException {
    return Math.multiplyExact(whole(field, json, -LONGEST_SECONDS, LONGEST_SECONDS), 1_000L);
  }

  private static Object text(String field, JsonNode json) throws RefusedException {
    if (!json.isString()) {
      throw wrongType(field, json, "a string");
    }
    String text = json.stringValue();
    if (text.length() > MAX_TEXT) {
      throw outOfRange(field, json, "is longer than " + MAX_TEXT + " characters");
    }
    if (text.codePoints().anyMatch(ValueReaders::isUnprintable)) {
      throw outOfRange(field, json, "holds a control character or half a character");
    }
    return text;
  }

  private static boolean isUnprintable(int codePoint) {
    return Character.isISOControl(codePoint)
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }

  private static Object truth(String field, JsonNode json) throws RefusedException {
    if (!json.isBoolean()) {
      throw wrongType(field, json, "true or false");
    }
    return json.booleanValue();
  }

  private static long whole(String field, JsonNode json, long min, long max)
      throws RefusedException {
    if (!json.isIntegralNumber()) {
      throw wrongType(field, json, "a whole number" + ofUnit(field));
    }
    if (!json.canConvertToLong() || json.longValue() < min || json.longValue() > max) {
      throw outOfRange(field, json, "is not between " + min + " and " + max);
    }
    return json.longValue();
  }

  /** What a number counts, as the field's name says; empty where it is no unit. */
  private static String ofUnit(String field) {
    String name = field.substring(field.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (name.endsWith("milligrams")) {
      return " of milligrams";
    }
    if (name.endsWith("grams")) {
      return " of grams (1 斤 is 500, 1 公斤 is 1000)";
    }
    if (name.endsWith("fenperkilogram") || name.equals("pricefen")) {
      return " of fen a kilogram (1 yuan a 斤 is 200)";
    }
    return name.endsWith("fen") ? " of fen (1 yuan is 100)" : "";
  }

  private static Object decimal(String field, JsonNode json) throws RefusedException {
    double number = number(field, json).doubleValue();
    if (!Double.isFinite(number)) {
      throw outOfRange(field, json, "is too large");
    }
    return number;
  }

  private static BigDecimal number(String field, JsonNode json) throws RefusedException {
    if (!json.isNumber()) {
      throw wrongType(field, json, "a number");
    }
    return json.decimalValue();
  }

  private static Object time(String field, JsonNode json) throws RefusedException {
    if (json.isIntegralNumber()) {
      return Instant.ofEpochMilli(whole(field, json, Long.MIN_VALUE, Long.MAX_VALUE));
    }
    if (!json.isString()) {
      throw wrongType(field, json, "a time");
    }
    try {
      Instant time = OffsetDateTime.parse(json.stringValue()).toInstant();
      return Instant.ofEpochMilli(time.toEpochMilli());
    } catch (DateTimeParseException | ArithmeticException e) {
      throw new RefusedException(
          RejectReason.MALFORMED,
          field,
          field
              + " must be a time with its offset, such as 2026-03-02T11:30:00+08:00, or"
              + " milliseconds since 1970, was "
              + shown(json));
    }
  }

  private static Object day(String field, JsonNode json) throws RefusedException {
    if (json.isString() && json.stringValue().length() == DAY_LENGTH) {
      try {
        return LocalDate.parse(json.stringValue());
      } catch (DateTimeParseException e) {
        throw wrongType(field, json, "a day such as 2026-09-01");
      }
    }
    throw wrongType(field, json, "a day such as 2026-09-01");
  }

  private static ValueReader symbol(Schema schema) {
    Class<?> type = SpecificData.get().getClass(schema);
    Map<String, Object> constants = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      constants.put(((Enum<?>) constant).name(), constant);
    }
    return (field, json) -> {
      if (!json.isString()) {
        throw wrongType(field, json, "one of " + constants.keySet());
      }
      Object constant = constants.get(json.stringValue());
      if (constant == null) {
        throw wrongType(field, json, "one of " + constants.keySet());
      }
      return constant;
    };
  }

  private static Object uuid(String field, JsonNode json) throws RefusedException {
    if (json.isString() && json.stringValue().length() == UUID_LENGTH) {
      try {
        return UUID.fromString(json.stringValue());
      } catch (IllegalArgumentException e) {
        throw wrongType(field, json, "a UUID");
      }
    }
    throw wrongType(field, json, "a UUID");
  }

  private static ValueReader map(ValueReader values) {
    return (field, json) -> {
      if (!json.isObject()) {
        throw wrongType(field, json, "an object");
      }
      Map<String, Object> read = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> entry : json.properties()) {
        read.put(entry.getKey(), values.read(field + "." + entry.getKey(), entry.getValue()));
      }
      return read;
    };
  }

  private static ValueReader list(ValueReader elements) {
    return (field, json) -> {
      if (!json.isArray()) {
        throw wrongType(field, json, "an array");
      }
      if (json.size() > MAX_ELEMENTS) {
        throw new RefusedException(
            RejectReason.OUT_OF_RANGE,
            field,
            "%s may have %d elements, has %d".formatted(field, MAX_ELEMENTS, json.size()));
      }
      List<Object> read = new ArrayList<>(json.size());
      for (int i = 0; i < json.size(); i++) {
        read.add(elements.read(field + "[" + i + "]", json.get(i)));
      }
      return read;
    };
  }

  private static RefusedException wrongType(String field, JsonNode json, String wanted) {
    return new RefusedException(
        RejectReason.MALFORMED,
        field,
        field
            + " must be "
            + wanted
            + ", was "
            + json.getNodeType().name().toLowerCase(Locale.ROOT)
            + " "
            + shown(json));
  }

  private static RefusedException outOfRange(String field, JsonNode json, String problem) {
    return new RefusedException(
        RejectReason.OUT_OF_RANGE, field, field + " " + problem + ": " + shown(json));
  }

  private static String shown(JsonNode json) {
    String text = json.toString();
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }
}
