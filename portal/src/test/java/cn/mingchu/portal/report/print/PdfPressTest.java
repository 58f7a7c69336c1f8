package cn.mingchu.portal.report.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.mingchu.portal.report.print.Paper.Entry;
import cn.mingchu.portal.report.print.Paper.Head;
import cn.mingchu.portal.report.print.Paper.Section;
import cn.mingchu.portal.report.print.Paper.Table;
import cn.mingchu.portal.report.print.Paper.Tone;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is printed is what was written; another program reads it. */
@SuppressWarnings("NullAway.Init") // JUnit starts everything before a test can use it
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PdfPressTest {

  private static final Path NOTO =
      Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");
  private static final URI PAGES = URI.create("https://canteens.example/");
  private static final Instant MONDAY = Instant.parse("2026-01-11T16:00:00Z");

  private Typeface typeface;

  @BeforeAll
  void open() throws IOException {
    assumeTrue(Files.isReadable(NOTO), "fonts-noto-cjk is not installed");
    typeface = Typeface.open(NOTO);
  }

  @Test
  void printsEveryWordThatWasWritten() throws IOException {
    Paper paper = paper(6);
    byte[] pdf = new PdfPress(typeface, PAGES).print(paper);

    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertThat(read.getNumberOfPages()).isEqualTo(1);
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true); // as it is read, from above
      assertThat(letters(stripper.getText(read)))
          .isEqualTo(letters(String.join("", words(paper)) + paper.footer() + "1 / 1"));
    }
  }

  @Test
  void repeatsTheHeadsOfATableOnEachPageAndNumbersThem() throws IOException {
    Paper paper = paper(120);
    byte[] pdf = new PdfPress(typeface, PAGES).print(paper);

    try (PDDocument read = Loader.loadPDF(pdf)) {
      int pages = read.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      for (int page = 1; page <= pages; page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(letters(stripper.getText(read)))
            .contains("单位名次得分", letters(paper.footer()), page + "/" + pages);
      }
      String all = letters(new PDFTextStripper().getText(read));
      assertThat(words(paper)).allSatisfy(word -> assertThat(all).contains(letters(word)));
    }
  }

  /** Each glyph has the outline that the font has for the character, taken by another reader. */
  @Test
  void drawsEachCharacterAsTheFontHasIt() throws IOException {
    byte[] pdf = new PdfPress(typeface, PAGES).print(paper(6));
    List<TextPosition> drawn = new ArrayList<>();
    try (PDDocument read = Loader.loadPDF(pdf);
        TrueTypeCollection collection = new TrueTypeCollection(NOTO.toFile())) {
      OpenTypeFont font = (OpenTypeFont) collection.getFontByName("NotoSansCJKsc-Regular");
      new Collector(drawn).writeText(read, new StringWriter());

      assertThat(drawn).hasSizeGreaterThan(300);
      for (TextPosition position : drawn) {
        PDType0Font embedded = (PDType0Font) position.getFont();
        assertThat(embedded.isEmbedded()).isTrue();
        int glyph = font.getUnicodeCmapLookup().getGlyphId(position.getUnicode().codePointAt(0));
        GeneralPath expected = font.getCFF().getFont().getType2CharString(glyph).getPath();
        GeneralPath found = embedded.getPath(position.getCharacterCodes()[0]);
        assertThat(found.getBounds()).as(position.getUnicode()).isEqualTo(expected.getBounds());
      }
    }
  }

  @Test
  void isTheSameFileEachTime() throws IOException {
    byte[] first = new PdfPress(typeface, PAGES).print(paper(40));
    byte[] second = new PdfPress(Typeface.open(NOTO), PAGES).print(paper(40));

    assertThat(second).isEqualTo(first);
    assertThat(new PdfPress(typeface, PAGES).print(paper(41))).isNotEqualTo(first);
    assertThat(first.length).isLessThan(400_000);
    assertThat(new String(first, StandardCharsets.ISO_8859_1)).contains("D:20260111160000");
  }

  @Test
  void leadsFromNumbersToWhatTheyCount() throws IOException {
    try (PDDocument read = Loader.loadPDF(new PdfPress(typeface, PAGES).print(paper(1)))) {
      PDPage page = read.getPage(0);
      assertThat(page.getAnnotations())
          .singleElement()
          .isInstanceOfSatisfying(
              PDAnnotationLink.class,
              link ->
                  assertThat(((PDActionURI) link.getAction()).getURI())
                      .isEqualTo("https://canteens.example/region/511702"));
    }
    try (PDDocument read = Loader.loadPDF(new PdfPress(typeface, null).print(paper(1)))) {
      assertThat(read.getPage(0).getAnnotations()).isEmpty();
    }
  }

  @Test
  void printsNothingThatItHasNoPictureOf() {
    Paper paper = new Paper("第一小学", List.of("笑 \uD83D\uDE00"), List.of(), "", "zh-CN", MONDAY);

    assertThatThrownBy(() -> new PdfPress(typeface, null).print(paper))
        .isInstanceOf(MissingGlyphException.class)
        .hasMessage("font " + NOTO + " has no glyph for U+1F600");
  }

  @Test
  void opensNoFontThatPrintsNoChinese(@TempDir Path folder) throws IOException {
    Path text = Files.writeString(folder.resolve("words.ttf"), "这不是字体");

    assertThatThrownBy(() -> Typeface.open(text)).isInstanceOf(IOException.class);
    assertThat(Typefaces.find(text)).isEqualTo(Optional.empty());
    assertThat(Typefaces.first(List.of(folder.resolve("none.ttf"), text, NOTO))).isPresent();
  }

  private static final class Collector extends PDFTextStripper {

    private final List<TextPosition> drawn;

    Collector(List<TextPosition> drawn) {
      this.drawn = drawn;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
      drawn.add(position);
      super.processTextPosition(position);
    }
  }

  private static Paper paper(int lines) {
    List<Head> heads =
        List.of(new Head("单位", false, 6), new Head("名次", true, 2), new Head("得分", true, 3));
    List<List<Entry>> table =
        IntStream.rangeClosed(1, lines)
            .mapToObj(
                line ->
                    List.of(
                        Entry.plain("第" + line + "小学（东校区），“明厨”示范校"),
                        Entry.plain(Integer.toString(line)).in(Tone.BAD),
                        line == 1 ? Entry.linked("82.55", "/region/511702") : Entry.plain("— %")))
            .toList();
    TrendChart chart =
        TrendChart.of(
            List.of(
                new TrendChart.Value("12-29", 8_000, false),
                new TrendChart.Value("01-05", 8_250, true)),
            "走势");
    return new Paper(
        "达州市学校食堂食品安全周通报",
        List.of("2026 年第 2 期（第 1 版）", "2026-01-05 至 2026-01-11"),
        List.of(
            new Section(
                "overview",
                "总体情况",
                List.of(
                    "本期得分 82.55 分，上期 80 分，变化 +2.55 分。比率和权重都是系统的默认设定，不是法律规定。"
                        + "没有数据的指标标为未测量，不计入得分；得分只按测量到的部分计算，与预警条数无关。"),
                null,
                null),
            new Section("ranking", "下级排名", List.of(), null, new Table(heads, table)),
            new Section("course", "各期走势", List.of(), chart, null)),
        "达州市学校食堂食品安全周通报 2026 年第 2 期",
        "zh-CN",
        MONDAY);
  }

  /** In the order in which they stand; the chart has numbers of its own at its edge. */
  private static List<String> words(Paper paper) {
    return Stream.concat(
            Stream.concat(Stream.of(paper.title()), paper.facts().stream()),
            paper.sections().stream().flatMap(PdfPressTest::words))
        .toList();
  }

  private static Stream<String> words(Section section) {
    Stream.Builder<String> words = Stream.builder();
    words.add(section.heading());
    section.paragraphs().forEach(words);
    TrendChart chart = section.chart();
    if (chart != null) {
      words.add(Integer.toString(chart.top()));
      words.add(Integer.toString((chart.top() + chart.bottom()) / 2));
      words.add(Integer.toString(chart.bottom()));
      chart.labels().forEach(words);
    }
    Table table = section.table();
    if (table != null) {
      table.heads().forEach(head -> words.add(head.text()));
      table.lines().forEach(line -> line.forEach(entry -> words.add(entry.text())));
    }
    return words.build();
  }

  private static String letters(String text) {
    return text.replaceAll("\\s+", "");
  }
}
