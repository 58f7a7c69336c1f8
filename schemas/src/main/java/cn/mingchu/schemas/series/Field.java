package cn.mingchu.schemas.series;

/**
 * One value of a point.
 *
 * @param unit of the value; empty for what is counted, is so or not, or is a text
 * @param meaning for people, in a few words
 */
public record Field(String name, FieldType type, String unit, String meaning) {

  static Field count(String name, String meaning) {
    return new Field(name, FieldType.INTEGER, "", meaning);
  }

  static Field integer(String name, String unit, String meaning) {
    return new Field(name, FieldType.INTEGER, unit, meaning);
  }

  static Field measured(String name, String meaning) {
    return new Field(name, FieldType.FLOAT, "of the quantity", meaning);
  }
}
