package cn.mingchu.portal.register;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.sheet.Cell;
import cn.mingchu.portal.sheet.Sheet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A register as a sheet: a line an entry, the most urgent first. */
@Component
class RegisterSheet {

  private static final List<String> HEADS =
      List.of(
          "entryId", "kind", "person", "number", "from", "until", "revoked", "standing", "left");

  private final Words words;

  RegisterSheet(Words words) {
    this.words = words;
  }

  Sheet of(RegisterBoard board) {
    return new Sheet(
        words.say("register.title"),
        HEADS.stream().map(head -> words.say("register.sheet." + head)).toList(),
        board.entries().stream().map(this::line).toList());
  }

  private List<Cell> line(RegisterBoard.Entry entry) {
    RegisterLine line = entry.line();
    Long left = entry.daysLeft();
    return List.of(
        Cell.text(line.entryId()),
        Cell.text(words.say("register.kind." + line.kind())),
        Cell.text(line.person()),
        Cell.text(line.number()),
        Cell.day(line.validFrom()),
        day(line.validUntil()),
        day(line.revokedOn()),
        Cell.text(words.say("register.standing." + entry.standing())),
        left == null ? Cell.text(null) : Cell.count(left));
  }

  private static Cell day(@Nullable LocalDate day) {
    return day == null ? Cell.text(null) : Cell.day(day);
  }
}
