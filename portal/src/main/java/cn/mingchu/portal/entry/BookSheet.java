package cn.mingchu.portal.entry;

import cn.mingchu.portal.finding.BookCause;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.sheet.Cell;
import cn.mingchu.portal.sheet.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How books are kept, as a sheet: a line a day; what was found of a week stands with its end. */
@Component
class BookSheet {

  private static final List<String> HEADS =
      List.of("day", "onTime", "backFilled", "overdue", "missing");

  private static final List<BookCause.Matter> MATTERS =
      List.of(
          BookCause.Matter.BURST,
          BookCause.Matter.COPIED,
          BookCause.Matter.ROUND,
          BookCause.Matter.SEQUENCE);

  private final Words words;

  BookSheet(Words words) {
    this.words = words;
  }

  Sheet of(BookProfile profile) {
    Map<LocalDate, BookDay> kept = new HashMap<>();
    profile.days().forEach(day -> kept.put(day.day(), day));
    SortedSet<LocalDate> days = new TreeSet<>(Comparator.reverseOrder());
    days.addAll(kept.keySet());
    profile.doubts().forEach(doubt -> days.add(doubt.cause().day()));
    return new Sheet(
        words.say("records.title"),
        Stream.concat(
                HEADS.stream().map(head -> words.say("records.sheet." + head)),
                MATTERS.stream().map(matter -> words.say("records.matter." + matter)))
            .toList(),
        days.stream()
            .map(
                day ->
                    line(profile, kept.getOrDefault(day, new BookDay(day, 0, 0, 0, 0, List.of()))))
            .toList());
  }

  private static List<Cell> line(BookProfile profile, BookDay day) {
    List<Cell> line = new ArrayList<>();
    line.add(Cell.day(day.day()));
    line.add(Cell.count(day.onTime()));
    line.add(Cell.count(day.backFilled()));
    line.add(Cell.count(day.overdue()));
    line.add(Cell.count(day.missing()));
    MATTERS.forEach(matter -> line.add(Cell.count(profile.doubts(matter, day.day()))));
    return line;
  }
}
