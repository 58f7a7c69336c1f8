package cn.mingchu.portal.inspection;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Takes the lines of a list, one after the other. */
final class DrawListReader {

  private final List<DrawList.Candidate> schools = new ArrayList<>();
  private final List<String> inspectors = new ArrayList<>();
  private final List<DrawList.Conflict> conflicts = new ArrayList<>();
  private @Nullable String form;
  private @Nullable String county;
  private @Nullable LocalDate due;
  private @Nullable Integer count;
  private int lines;

  void take(String line) {
    lines++;
    StringTokenizer words = new StringTokenizer(line, " ");
    int more = words.countTokens() - 1;
    String word = more < 0 ? "" : words.nextToken();
    try {
      if (lines == 1) {
        form = line;
      } else if (word.equals("school") && more == 2) {
        schools.add(new DrawList.Candidate(words.nextToken(), Long.parseLong(words.nextToken())));
      } else if (word.equals("conflict") && more == 2) {
        conflicts.add(new DrawList.Conflict(words.nextToken(), words.nextToken()));
      } else if (word.equals("inspector") && more == 1) {
        inspectors.add(words.nextToken());
      } else if (word.equals("county") && more == 1) {
        county = words.nextToken();
      } else if (word.equals("due") && more == 1) {
        due = LocalDate.parse(words.nextToken());
      } else if (word.equals("count") && more == 1) {
        count = Integer.valueOf(words.nextToken());
      } else {
        throw new IllegalArgumentException("line %d means nothing: '%s'".formatted(lines, line));
      }
    } catch (NumberFormatException | DateTimeParseException e) {
      throw new IllegalArgumentException("line %d is wrong: '%s'".formatted(lines, line), e);
    }
  }

  DrawList list(String expected) {
    if (!expected.equals(form)) {
      throw new IllegalArgumentException(
          "a list begins with '%s', not with '%s'".formatted(expected, form));
    }
    if (county == null || due == null || count == null) {
      throw new IllegalArgumentException("a list names a county, a day and a count");
    }
    return new DrawList(county, due, count, schools, inspectors, conflicts);
  }
}
