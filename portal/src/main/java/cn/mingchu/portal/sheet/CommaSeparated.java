package cn.mingchu.portal.sheet;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated as RFC 4180 has it, with a mark that tells a spreadsheet that it is UTF-8. */
final class CommaSeparated {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** How a spreadsheet is told to calculate; what people wrote is not to be calculated. */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private CommaSeparated() {}

  static String of(Sheet sheet) {
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    append(text, sheet.heads().stream().map(CommaSeparated::words).toList());
    sheet.lines().forEach(line -> append(text, line.stream().map(CommaSeparated::cell).toList()));
    return text.toString();
  }

  private static void append(StringBuilder text, List<String> cells) {
    text.append(cells.stream().collect(Collectors.joining(","))).append("\r\n");
  }

  private static String cell(Cell cell) {
    if (cell instanceof Cell.Kilograms mass) {
      return mass.value().toPlainString();
    }
    if (cell instanceof Cell.Yuan money) {
      return money.value().toPlainString();
    }
    if (cell instanceof Cell.Count count) {
      return Long.toString(count.value());
    }
    if (cell instanceof Cell.Day day) {
      return day.date().toString();
    }
    return words(((Cell.Text) cell).text());
  }

  private static String words(String text) {
    String safe =
        !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean isPlain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
