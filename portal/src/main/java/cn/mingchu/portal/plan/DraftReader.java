package cn.mingchu.portal.plan;

import cn.mingchu.menus.Menu;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.food.Measures;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads the plan of a week that somebody has written and not sent yet: a table, with commas or, as
 * it comes out of a spreadsheet, with tabs; or the menus as the gateway takes them.
 */
final class DraftReader {

  private static final int MOST_MEALS = 100;

  private final DraftTable table;
  private final DraftDocument document;

  DraftReader(FoodCatalogue foods) {
    this.table = new DraftTable(Measures.load(foods));
    this.document = new DraftDocument();
  }

  /**
   * The meals of a plan.
   *
   * @param heads how many of each band eat, where the text does not say; from 1
   * @return at least one, all of one week
   * @throws UnreadableDraftException if the text is no such plan, naming line, field and value
   */
  List<Menu> read(String schoolId, String text, int heads) {
    String stripped = text.replace("\uFEFF", "").strip();
    if (stripped.isEmpty()) {
      throw new UnreadableDraftException("nothing");
    }
    char first = stripped.charAt(0);
    List<Menu> menus =
        first == '{' || first == '['
            ? document.read(schoolId, stripped)
            : table.read(schoolId, stripped, heads);
    if (menus.isEmpty()) {
      throw new UnreadableDraftException("nothing");
    }
    if (menus.size() > MOST_MEALS) {
      throw new UnreadableDraftException("meals", MOST_MEALS, menus.size());
    }
    LocalDate monday = menus.get(0).monday();
    for (Menu menu : menus) {
      if (!menu.monday().equals(monday)) {
        throw new UnreadableDraftException(
            "weeks",
            LocalDate.ofEpochDay(menus.get(0).day()).toString(),
            LocalDate.ofEpochDay(menu.day()).toString());
      }
    }
    return menus;
  }
}
