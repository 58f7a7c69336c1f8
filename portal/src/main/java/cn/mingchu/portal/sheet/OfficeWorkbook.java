package cn.mingchu.portal.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet, Office Open XML: masses, money, counts and days are numbers. */
final class OfficeWorkbook {

  private static final String PROGRAM = "Mingchu";
  private static final String PROGRAM_VERSION = "1.0";
  private static final String KILOGRAMS = "#,##0.000";
  private static final String YUAN = "#,##0.00";
  private static final String COUNTS = "#,##0";
  private static final String DAYS = "yyyy-mm-dd";

  private OfficeWorkbook() {}

  static byte[] of(Sheet sheet) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, PROGRAM, PROGRAM_VERSION)) {
      Worksheet page = workbook.newWorksheet(sheet.name());
      for (int column = 0; column < sheet.heads().size(); column++) {
        page.value(0, column, sheet.heads().get(column));
      }
      page.range(0, 0, 0, sheet.heads().size() - 1).style().bold().set();
      page.freezePane(0, 1);
      int row = 1;
      for (List<Cell> line : sheet.lines()) {
        for (int column = 0; column < line.size(); column++) {
          put(page, row, column, line.get(column));
        }
        row++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write sheet " + sheet.name(), e);
    }
    return bytes.toByteArray();
  }

  private static void put(Worksheet page, int row, int column, Cell cell) {
    if (cell instanceof Cell.Kilograms mass) {
      page.value(row, column, mass.value());
      page.style(row, column).format(KILOGRAMS).set();
    } else if (cell instanceof Cell.Yuan money) {
      page.value(row, column, money.value());
      page.style(row, column).format(YUAN).set();
    } else if (cell instanceof Cell.Count count) {
      page.value(row, column, count.value());
      page.style(row, column).format(COUNTS).set();
    } else if (cell instanceof Cell.Day day) {
      page.value(row, column, day.date());
      page.style(row, column).format(DAYS).set();
    } else if (cell instanceof Cell.Text words && !words.text().isEmpty()) {
      page.value(row, column, words.text());
    }
  }
}
