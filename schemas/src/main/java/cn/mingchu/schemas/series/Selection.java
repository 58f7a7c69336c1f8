package cn.mingchu.schemas.series;

/**
 * How one field of a roll-up is made.
 *
 * @param field of what is rolled up into
 * @param expression over fields of what is rolled up, in InfluxQL
 */
record Selection(String field, String expression) {

  static Selection sum(String field) {
    return new Selection(field, "sum(\"" + field + "\")");
  }

  static Selection min(String field) {
    return new Selection(field, "min(\"" + field + "\")");
  }

  static Selection max(String field) {
    return new Selection(field, "max(\"" + field + "\")");
  }

  static Selection last(String field) {
    return new Selection(field, "last(\"" + field + "\")");
  }

  String clause() {
    return expression + " AS \"" + field + '"';
  }
}
