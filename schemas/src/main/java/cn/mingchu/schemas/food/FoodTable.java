package cn.mingchu.schemas.food;

import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.rule.EvidenceTag;
import java.util.List;

/** The foods of a CSV file. */
final class FoodTable {

  private static final String HEADER = "name,aliases,group,ediblePercent,gramsForHundred,tag";
  private static final int WHOLE = 100;

  private final ReferenceTable table;

  FoodTable(String file, String csv) {
    this.table = new ReferenceTable(file, HEADER, csv);
  }

  List<Food> foods() {
    return table.read(FoodTable::food);
  }

  private static Food food(ReferenceTable.Row row) {
    String name = row.name("name");
    int edible = row.number("ediblePercent");
    return new Food(
        name,
        row.texts("aliases"),
        FoodGroup.valueOf(row.text("group")),
        edible,
        row.text("gramsForHundred").isEmpty() ? asBought(edible) : row.number("gramsForHundred"),
        EvidenceTag.valueOf(row.text("tag")));
  }

  /** Where no table says otherwise, what can be eaten of it counts. */
  private static int asBought(int ediblePercent) {
    return ediblePercent < 1 ? WHOLE : (WHOLE * WHOLE + ediblePercent / 2) / ediblePercent;
  }
}
