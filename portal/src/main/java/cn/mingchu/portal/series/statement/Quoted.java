package cn.mingchu.portal.series.statement;

/** Names and texts as InfluxQL writes them. */
final class Quoted {

  private Quoted() {}

  static String name(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  static String text(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
