package cn.mingchu.portal.stock;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.sheet.Cell;
import cn.mingchu.portal.sheet.Sheet;
import java.util.List;
import org.springframework.stereotype.Component;

/** A store as a sheet: a line a lot, in kilograms. */
@Component
class StoreSheet {

  private static final List<String> HEADS =
      List.of(
          "ingredient",
          "lot",
          "keeping",
          "usableUntil",
          "received",
          "transferredIn",
          "returned",
          "issued",
          "sentBack",
          "discarded",
          "transferredOut",
          "variance",
          "onHand");

  private final Words words;

  StoreSheet(Words words) {
    this.words = words;
  }

  Sheet of(List<LotInStore> lots) {
    return new Sheet(
        words.say("store.title"),
        HEADS.stream().map(head -> words.say("store.sheet." + head)).toList(),
        lots.stream().map(this::line).toList());
  }

  private List<Cell> line(LotInStore lot) {
    return List.of(
        Cell.text(lot.ingredient()),
        Cell.text(lot.lotId()),
        Cell.text(words.say("keeping." + lot.keeping().name())),
        Cell.day(lot.usableUntil()),
        Cell.grams(lot.received()),
        Cell.grams(lot.transferredIn()),
        Cell.grams(lot.returned()),
        Cell.grams(lot.issued()),
        Cell.grams(lot.sentBack()),
        Cell.grams(lot.discarded()),
        Cell.grams(lot.transferredOut()),
        Cell.grams(lot.variance()),
        Cell.grams(lot.onHand()));
  }
}
