package cn.mingchu.portal.inspection;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.sheet.Cell;
import cn.mingchu.portal.sheet.Sheet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Inspections as a sheet, a line each. */
@Component
class InspectionSheet {

  private static final List<String> HEADS =
      List.of(
          "region.school",
          "inspection.schoolId",
          "inspection.state",
          "inspection.due",
          "inspection.day",
          "inspection.conformingItems",
          "inspection.checkedItems");

  private final Words words;

  InspectionSheet(Words words) {
    this.words = words;
  }

  Sheet of(List<Inspection> inspections) {
    return new Sheet(
        words.say("inspection.tasks"),
        HEADS.stream().map(words::say).toList(),
        inspections.stream().map(this::line).toList());
  }

  private List<Cell> line(Inspection one) {
    return List.of(
        Cell.text(one.schoolName()),
        Cell.text(one.schoolId()),
        Cell.text(words.say("inspection.state." + one.state())),
        Cell.day(one.dueDay()),
        Cell.day(one.day()),
        Cell.count(one.conforming()),
        Cell.count(one.checked()));
  }
}
