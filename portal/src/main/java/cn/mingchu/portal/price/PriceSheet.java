package cn.mingchu.portal.price;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.sheet.Cell;
import cn.mingchu.portal.sheet.Sheet;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was paid as a sheet, in kilograms and yuan: a line a lot. */
@Component
class PriceSheet {

  private static final List<String> HEADS =
      List.of(
          "day",
          "ingredient",
          "supplier",
          "delivery",
          "lot",
          "mass",
          "price",
          "money",
          "quoted",
          "others",
          "over",
          "tooMuch",
          "slip");

  private final Words words;

  PriceSheet(Words words) {
    this.words = words;
  }

  Sheet of(List<PricedLot> lots) {
    return new Sheet(
        words.say("prices.title"),
        HEADS.stream().map(head -> words.say("prices.sheet." + head)).toList(),
        lots.stream().map(this::line).toList());
  }

  private List<Cell> line(PricedLot lot) {
    Purchase purchase = lot.purchase();
    return List.of(
        Cell.day(purchase.day()),
        Cell.text(purchase.ingredient()),
        Cell.text(purchase.supplierId()),
        Cell.text(purchase.deliveryId()),
        Cell.text(purchase.lotId()),
        Cell.grams(purchase.grams()),
        Cell.fen(purchase.priceFen()),
        Cell.fen(purchase.fen()),
        Cell.fen(lot.usual().quotedFen()),
        Cell.fen(lot.usual().othersFen()),
        Cell.text(lot.overPercent() == null ? null : words.percent(lot.overPercent())),
        Cell.fen(lot.tooMuchFen()),
        Cell.text(lot.isSlip() ? words.say("value.yes") : null));
  }
}
