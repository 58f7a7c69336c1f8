package cn.mingchu.portal.report.print;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document in words, ready to be shown or printed.
 *
 * @param facts lines below its title
 * @param footer on each page of a print
 * @param language of its words, as in RFC 5646
 * @param date what a print says that it was made; not when that was
 */
public record Paper(
    String title,
    List<String> facts,
    List<Section> sections,
    String footer,
    String language,
    Instant date) {

  /**
   * A part of it.
   *
   * @param id a name for links and tests, which nobody reads
   * @param table null where there is none
   * @param chart null where there is none
   */
  public record Section(
      String id,
      String heading,
      List<String> paragraphs,
      @Nullable TrendChart chart,
      @Nullable Table table) {

    public Section {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /**
   * A table.
   *
   * @param lines each as long as {@code heads}; the first entry says what a line is about
   */
  public record Table(List<Head> heads, List<List<Entry>> lines) {

    public Table {
      heads = List.copyOf(heads);
      lines = lines.stream().map(List::copyOf).toList();
      for (List<Entry> line : lines) {
        if (line.size() != heads.size()) {
          throw new IllegalArgumentException(
              "lines must have %d entries, one had %d".formatted(heads.size(), line.size()));
        }
      }
    }
  }

  /**
   * The head of a column.
   *
   * @param isNumber whether what stands below is aligned to the right
   * @param width of the column, in parts of the sum of all
   */
  public record Head(String text, boolean isNumber, int width) {}

  /**
   * What stands in a table.
   *
   * @param link to what it counts, from the root of the portal; null where there is nothing to see
   */
  public record Entry(String text, @Nullable String link, Tone tone) {

    /** Words or a number that lead nowhere. */
    public static Entry plain(String text) {
      return new Entry(text, null, Tone.PLAIN);
    }

    /** A number and where what it counts is shown. */
    public static Entry linked(String text, String link) {
      return new Entry(text, link, Tone.PLAIN);
    }

    /** The same, set off. */
    public Entry in(Tone other) {
      return new Entry(text, link, other);
    }
  }

  /** How something is set off; what it says stands in the words, too. */
  public enum Tone {
    PLAIN,
    GOOD,
    BAD
  }

  public Paper {
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
  }
}
