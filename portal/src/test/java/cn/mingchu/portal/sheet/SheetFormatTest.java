package cn.mingchu.portal.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class SheetFormatTest {

  private static final Sheet SHEET =
      new Sheet(
          "库房",
          List.of("批次", "可用至", "结存，\"kg\"", "金额（元）", "人数"),
          List.of(
              List.of(
                  Cell.text("=1+1"),
                  Cell.day(LocalDate.of(2026, 3, 8)),
                  Cell.grams(-1_250_001L),
                  Cell.fen(394_630L),
                  Cell.count(812)),
              List.of(
                  Cell.text("猪,肉"),
                  Cell.day(null),
                  Cell.grams(null),
                  Cell.fen(null),
                  Cell.count(0))));

  @Test
  void writesCommasThatASpreadsheetReadsAndDoesNotCalculate() {
    assertThat(new String(content(SheetFormat.CSV), StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFF批次,可用至,\"结存，\"\"kg\"\"\",金额（元）,人数\r\n"
                + "'=1+1,2026-03-08,-1250.001,3946.30,812\r\n"
                + "\"猪,肉\",,,,0\r\n");
  }

  @Test
  void writesAWorkbookInWhichMassesMoneyCountsAndDaysAreNumbers() throws IOException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(content(SheetFormat.XLSX)))) {
      assertThat(workbook.getFirstSheet().getName()).isEqualTo("库房");
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(3);
      assertThat(rows.get(0).getCellText(2)).isEqualTo("结存，\"kg\"");
      assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
      assertThat(rows.get(1).getCell(0).getFormula()).isNull();
      assertThat(rows.get(1).getCellAsDate(1).orElseThrow().toLocalDate()).isEqualTo("2026-03-08");
      assertThat(rows.get(1).getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("-1250.001");
      assertThat(rows.get(1).getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("3946.30");
      assertThat(rows.get(1).getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("812");
      assertThat(rows.get(2).getOptionalCell(2)).isEmpty();
      assertThat(rows.get(2).getOptionalCell(3)).isEmpty();
    }
  }

  @Test
  void knowsItsFormatsByTheirNames() {
    assertThat(SheetFormat.named("csv")).contains(SheetFormat.CSV);
    assertThat(SheetFormat.named("xlsx")).contains(SheetFormat.XLSX);
    assertThat(SheetFormat.named("CSV")).isEmpty();
  }

  @Test
  void takesADocumentForNoSheetAndRefusesWhatIsNeither() {
    assertThat(SheetFormat.orJson("json")).isEmpty();
    assertThat(SheetFormat.orJson("xlsx")).contains(SheetFormat.XLSX);
    assertThatThrownBy(() -> SheetFormat.orJson("xml"))
        .hasMessageContaining("format must be json, csv or xlsx, was 'xml'");
  }

  @Test
  void refusesALineThatDoesNotFitItsHeads() {
    assertThatThrownBy(
            () -> new Sheet("库房", List.of("批次", "结存"), List.of(List.of(Cell.text("lot-1")))))
        .hasMessage("a line of sheet 库房 has 1 cells for 2 heads");
  }

  private static byte[] content(SheetFormat format) {
    return Objects.requireNonNull(format.download("file", SHEET).getBody());
  }
}
