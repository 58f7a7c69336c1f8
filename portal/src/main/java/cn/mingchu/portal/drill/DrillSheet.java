package cn.mingchu.portal.drill;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.place.RegionNames;
import cn.mingchu.portal.sheet.Cell;
import cn.mingchu.portal.sheet.Sheet;
import cn.mingchu.schemas.region.RegionTree;
import java.util.List;
import org.springframework.stereotype.Component;

/** Drills as a sheet: a line a county and night, in kilograms. */
@Component
class DrillSheet {

  private static final List<String> HEADS =
      List.of(
          "day",
          "county",
          "ingredient",
          "lot",
          "sought",
          "found",
          "meals",
          "kitchens",
          "stores",
          "discarded",
          "outside",
          "unreachable");

  private final Words words;
  private final RegionTree regions;
  private final RegionNames names;

  DrillSheet(Words words, RegionTree regions, RegionNames names) {
    this.words = words;
    this.regions = regions;
    this.names = names;
  }

  Sheet of(List<DrillNight> nights) {
    return new Sheet(
        words.say("drill.title"),
        HEADS.stream().map(head -> words.say("drill.sheet." + head)).toList(),
        nights.stream().map(this::line).toList());
  }

  private List<Cell> line(DrillNight night) {
    return List.of(
        Cell.day(night.day()),
        Cell.text(regions.find(night.regionCode()).map(names::of).orElse(night.regionCode())),
        Cell.text(night.ingredient()),
        Cell.text(night.lotId()),
        Cell.grams(night.sought()),
        Cell.grams(night.found()),
        Cell.grams(night.meals()),
        Cell.grams(night.kitchens()),
        Cell.grams(night.stores()),
        Cell.grams(night.discarded()),
        Cell.grams(night.outside()),
        Cell.text(String.join(" ", night.unreachable())));
  }
}
