package cn.mingchu.portal.report.print;

import cn.mingchu.portal.report.print.Paper.Entry;
import cn.mingchu.portal.report.print.Paper.Head;
import cn.mingchu.portal.report.print.Paper.Section;
import cn.mingchu.portal.report.print.Paper.Table;
import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Prints documents as PDF, A4. The same document makes the same file, byte for byte, with the same
 * font. One at a time: a font is read again for each.
 */
public final class PdfPress {

  private static final Color INK = new Color(0x1A, 0x1A, 0x1A);
  private static final Color FAINT = new Color(0x66, 0x66, 0x66);
  private static final Color RED = new Color(0xB7, 0x1C, 0x1C);
  private static final Color GREEN = new Color(0x1B, 0x6E, 0x3C);
  private static final Color RULE = new Color(0xCC, 0xCC, 0xCC);
  private static final Color SHADE = new Color(0xF3, 0xF3, 0xF3);

  private static final float MARGIN = 54;
  private static final float TITLE_SIZE = 20;
  private static final float HEADING_SIZE = 13;
  private static final float TEXT_SIZE = 10;
  private static final float SMALL_SIZE = 8.5F;
  private static final float LEADING = 1.6F;
  private static final float CHART_HEIGHT = 120;

  /** No heading stands alone at the end of a page. */
  private static final float ROOM_BELOW_HEADING = 90;

  private final Typeface typeface;
  private final @Nullable URI pages;

  /**
   * Prints with a font.
   *
   * @param pages where people reach the portal, for links; null where a print has none
   */
  public PdfPress(Typeface typeface, @Nullable URI pages) {
    this.typeface = typeface;
    this.pages = pages;
  }

  /**
   * The file.
   *
   * @throws MissingGlyphException if the font lacks a character: nothing is printed then
   */
  public synchronized byte[] print(Paper paper) {
    requireAllGlyphs(paper);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    PdfWriter writer = PdfWriter.getInstance(document, bytes);
    writer.setPageEvent(new Footer(paper.footer()));
    document.addTitle(paper.title());
    document.open();
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(paper.language()));
    putHead(document, paper);
    paper.sections().forEach(section -> putSection(document, writer, section));
    GregorianCalendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    date.setTimeInMillis(paper.date().toEpochMilli());
    writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(date));
    writer.getInfo().put(PdfName.MODDATE, new PdfDate(date));
    document.close();
    return FixedMarks.in(bytes.toByteArray(), typeface.font().getPostscriptFontName());
  }

  private void requireAllGlyphs(Paper paper) {
    typeface.requireAll(paper.title());
    typeface.requireAll(paper.footer());
    paper.facts().forEach(typeface::requireAll);
    for (Section section : paper.sections()) {
      typeface.requireAll(section.heading());
      section.paragraphs().forEach(typeface::requireAll);
      TrendChart chart = section.chart();
      if (chart != null) {
        chart.labels().forEach(typeface::requireAll);
      }
      Table table = section.table();
      if (table != null) {
        table.heads().forEach(head -> typeface.requireAll(head.text()));
        table.lines().forEach(line -> line.forEach(entry -> typeface.requireAll(entry.text())));
      }
    }
  }

  private void putHead(Document document, Paper paper) {
    Paragraph title = new Paragraph(chunk(paper.title(), font(TITLE_SIZE, Font.BOLD, RED)));
    title.setAlignment(Element.ALIGN_CENTER);
    title.setLeading(TITLE_SIZE * LEADING);
    document.add(title);
    for (String fact : paper.facts()) {
      Paragraph line = new Paragraph(chunk(fact, font(TEXT_SIZE, Font.NORMAL, FAINT)));
      line.setAlignment(Element.ALIGN_CENTER);
      line.setLeading(TEXT_SIZE * LEADING);
      document.add(line);
    }
    document.add(rule());
  }

  private static PdfPTable rule() {
    PdfPTable rule = new PdfPTable(1);
    rule.setWidthPercentage(100);
    rule.setSpacingBefore(6);
    rule.setSpacingAfter(2);
    PdfPCell cell = new PdfPCell();
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(RED);
    cell.setBorderWidth(1.5F);
    cell.setFixedHeight(4);
    rule.addCell(cell);
    return rule;
  }

  private void putSection(Document document, PdfWriter writer, Section section) {
    Paragraph heading = new Paragraph(chunk(section.heading(), font(HEADING_SIZE, Font.BOLD, INK)));
    heading.setLeading(HEADING_SIZE * LEADING);
    heading.setSpacingBefore(12);
    heading.setSpacingAfter(2);
    if (writer.getVerticalPosition(true) < MARGIN + ROOM_BELOW_HEADING) {
      document.newPage();
    }
    document.add(heading);
    for (String text : section.paragraphs()) {
      Paragraph paragraph = new Paragraph(chunk(text, font(TEXT_SIZE, Font.NORMAL, INK)));
      paragraph.setLeading(TEXT_SIZE * LEADING);
      paragraph.setSpacingAfter(3);
      document.add(paragraph);
    }
    TrendChart chart = section.chart();
    if (chart != null) {
      document.add(drawn(writer, chart));
    }
    Table table = section.table();
    if (table != null) {
      document.add(set(table));
    }
  }

  private PdfPTable set(Table table) {
    PdfPTable set = new PdfPTable(table.heads().size());
    int[] widths = table.heads().stream().mapToInt(Head::width).toArray();
    set.setWidths(widths);
    set.setWidthPercentage(100);
    set.setSpacingBefore(4);
    set.setSpacingAfter(4);
    set.setHeaderRows(1);
    set.setSplitRows(false);
    for (Head head : table.heads()) {
      PdfPCell cell = cell(chunk(head.text(), font(SMALL_SIZE, Font.BOLD, INK)), head.isNumber());
      cell.setBackgroundColor(SHADE);
      set.addCell(cell);
    }
    for (List<Entry> line : table.lines()) {
      for (int column = 0; column < line.size(); column++) {
        set.addCell(cell(chunk(line.get(column)), table.heads().get(column).isNumber()));
      }
    }
    return set;
  }

  private static PdfPCell cell(Chunk chunk, boolean isNumber) {
    PdfPCell cell = new PdfPCell(new Phrase(SMALL_SIZE * LEADING, chunk));
    cell.setHorizontalAlignment(isNumber ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
    cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
    cell.setBorderColor(RULE);
    cell.setBorderWidth(0.5F);
    cell.setPadding(4);
    cell.setUseAscender(true);
    cell.setUseDescender(true);
    return cell;
  }

  private Chunk chunk(Entry entry) {
    Color color =
        switch (entry.tone()) {
          case PLAIN -> INK;
          case GOOD -> GREEN;
          case BAD -> RED;
        };
    Chunk chunk = chunk(entry.text(), font(SMALL_SIZE, Font.NORMAL, color));
    URI base = pages;
    String link = entry.link();
    if (base != null && link != null) {
      String root = base.toString();
      chunk.setAnchor(root.endsWith("/") ? root + link.substring(1) : root + link);
    }
    return chunk;
  }

  private static Chunk chunk(String text, Font font) {
    Chunk chunk = new Chunk(text, font);
    chunk.setSplitCharacter(LineBreaks.CHINESE);
    return chunk;
  }

  private Font font(float size, int style, Color color) {
    return new Font(typeface.font(), size, style, color);
  }

  /** As a table of one cell, so that it moves to the next page as a whole. */
  private PdfPTable drawn(PdfWriter writer, TrendChart chart) {
    float width = PageSize.A4.getWidth() - 2 * MARGIN;
    PdfTemplate picture = writer.getDirectContent().createTemplate(width, CHART_HEIGHT);
    new ChartPen(picture, typeface.font(), width, CHART_HEIGHT).draw(chart);
    PdfPTable frame = new PdfPTable(1);
    frame.setWidthPercentage(100);
    frame.setSpacingBefore(4);
    PdfPCell cell = new PdfPCell(Image.getInstance(picture), true);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(0);
    frame.addCell(cell);
    return frame;
  }

  /** Draws lines, dots and what stands beside them. */
  private record ChartPen(PdfContentByte to, BaseFont font, float width, float height) {

    private static final float LEFT = 28;
    private static final float BELOW = 16;
    private static final float ABOVE = 8;
    private static final float TEXT = 7;
    private static final float DOT = 2.2F;

    void draw(TrendChart chart) {
      to.setColorStroke(RULE);
      to.setLineWidth(0.5F);
      rule(0, Integer.toString(chart.top()));
      rule(TrendChart.HEIGHT / 2, Integer.toString((chart.top() + chart.bottom()) / 2));
      rule(TrendChart.HEIGHT, Integer.toString(chart.bottom()));
      to.setColorStroke(INK);
      to.setLineWidth(1.2F);
      for (List<TrendChart.Dot> line : chart.lines()) {
        to.moveTo(x(line.get(0).x()), y(line.get(0).y()));
        line.forEach(dot -> to.lineTo(x(dot.x()), y(dot.y())));
        to.stroke();
      }
      for (TrendChart.Dot dot : chart.dots()) {
        to.setColorFill(dot.isSpecial() ? Color.WHITE : INK);
        to.setColorStroke(dot.isSpecial() ? RED : INK);
        to.circle(x(dot.x()), y(dot.y()), DOT);
        to.fillStroke();
      }
      int count = chart.labels().size();
      for (int i = 0; i < count; i++) {
        text(
            Element.ALIGN_CENTER,
            chart.labels().get(i),
            x((2 * i + 1) * TrendChart.WIDTH / (2 * count)),
            4);
      }
    }

    private void rule(int y, String label) {
      to.moveTo(LEFT, y(y));
      to.lineTo(width, y(y));
      to.stroke();
      text(Element.ALIGN_RIGHT, label, LEFT - 4, y(y) - TEXT / 3);
    }

    private void text(int alignment, String words, float x, float y) {
      to.beginText();
      to.setColorFill(FAINT);
      to.setFontAndSize(font, TEXT);
      to.showTextAligned(alignment, words, x, y, 0);
      to.endText();
    }

    private float x(int x) {
      return LEFT + (width - LEFT) * x / TrendChart.WIDTH;
    }

    private float y(int y) {
      return height - ABOVE - (height - ABOVE - BELOW) * y / TrendChart.HEIGHT;
    }
  }

  /** What the document is and which page of how many, on each of them. */
  private final class Footer extends PdfPageEventHelper {

    private static final float HEIGHT = 30;
    private static final float TOTAL_WIDTH = 30;

    private final String words;
    private @Nullable PdfTemplate total;

    Footer(String words) {
      this.words = words;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
      total = writer.getDirectContent().createTemplate(TOTAL_WIDTH, SMALL_SIZE * 2);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
      PdfTemplate count = Objects.requireNonNull(total, "the document was opened");
      PdfContentByte to = writer.getDirectContent();
      float right = document.getPageSize().getWidth() - MARGIN;
      text(to, Element.ALIGN_LEFT, words, MARGIN);
      text(to, Element.ALIGN_RIGHT, writer.getPageNumber() + " / ", right - 12);
      to.addTemplate(count, right - 12, HEIGHT);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
      PdfTemplate count = Objects.requireNonNull(total, "the document was opened");
      count.beginText();
      count.setColorFill(FAINT);
      count.setFontAndSize(typeface.font(), SMALL_SIZE);
      count.setTextMatrix(0, 0);
      count.showText(Integer.toString(writer.getPageNumber() - 1));
      count.endText();
    }

    private void text(PdfContentByte to, int alignment, String text, float x) {
      to.beginText();
      to.setColorFill(FAINT);
      to.setFontAndSize(typeface.font(), SMALL_SIZE);
      to.showTextAligned(alignment, text, x, HEIGHT, 0);
      to.endText();
    }
  }
}
