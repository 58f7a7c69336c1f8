package cn.mingchu.portal.market;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.sheet.Cell;
import cn.mingchu.portal.sheet.Sheet;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a county paid as a sheet, in kilograms and yuan: a line an ingredient and school. */
@Component
class MarketSheet {

  private static final List<String> HEADS =
      List.of(
          "ingredient",
          "school",
          "name",
          "mass",
          "money",
          "usual",
          "middle",
          "over",
          "quoted",
          "tooMuch",
          "slips");

  private final Words words;

  MarketSheet(Words words) {
    this.words = words;
  }

  Sheet of(List<MarketFood> foods) {
    return new Sheet(
        words.say("market.title"),
        HEADS.stream().map(head -> words.say("market.sheet." + head)).toList(),
        foods.stream()
            .flatMap(food -> food.schools().stream().map(school -> line(food, school)))
            .toList());
  }

  private List<Cell> line(MarketFood food, SchoolPrice school) {
    MarketFood.Quote quote = food.quote();
    BigDecimal over = food.overPercent(school);
    return List.of(
        Cell.text(food.ingredient()),
        Cell.text(school.schoolId()),
        Cell.text(school.schoolName()),
        Cell.grams(school.grams()),
        Cell.fen(school.fen()),
        Cell.fen(school.usualFen()),
        Cell.fen(food.middleFen()),
        Cell.text(over == null ? null : words.percent(over)),
        Cell.fen(quote == null ? null : quote.fen()),
        Cell.fen(school.tooMuchFen()),
        Cell.count(school.slips()));
  }
}
