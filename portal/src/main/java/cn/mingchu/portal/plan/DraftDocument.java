package cn.mingchu.portal.plan;

import cn.mingchu.menus.Eaters;
import cn.mingchu.menus.Menu;
import cn.mingchu.menus.MenuDish;
import cn.mingchu.menus.MenuFood;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.MealKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** Menus as the gateway takes them: one after the other, or in an array. */
final class DraftDocument {

  private static final long MOST_MILLIGRAMS = 5_000_000;
  private static final long MOST_HEADS = 100_000;

  private final JsonMapper json = JsonMapper.shared();

  List<Menu> read(String schoolId, String text) {
    List<JsonNode> menus = new ArrayList<>();
    try (MappingIterator<JsonNode> each = json.readerFor(JsonNode.class).readValues(text)) {
      while (each.hasNext()) {
        menus.add(each.next());
      }
    } catch (JacksonException e) {
      UnreadableDraftException told =
          new UnreadableDraftException(
              "json", e.getLocation() == null ? 1 : e.getLocation().getLineNr());
      told.initCause(e);
      throw told;
    }
    List<Menu> read = new ArrayList<>();
    for (int i = 0; i < menus.size(); i++) {
      read.add(menu(schoolId, new Place("menus[" + i + "]", menus.get(i))));
    }
    return read;
  }

  private static Menu menu(String schoolId, Place menu) {
    LocalDate day = day(menu.at("day"));
    MealKind meal = menu.at("meal").named(MealKind.class);
    JsonNode mealId = menu.node().path("mealId");
    return new Menu(
        schoolId,
        mealId.isString() ? mealId.asString() : MealHour.id(day, meal),
        day.toEpochDay(),
        meal,
        MealHour.of(day, meal),
        menu.at("diners")
            .each(
                part ->
                    new Eaters(
                        part.at("band").named(AgeBand.class),
                        (int) part.at("heads").number(MOST_HEADS))),
        menu.at("dishes").each(DraftDocument::dish));
  }

  private static MenuDish dish(Place dish) {
    return new MenuDish(dish.at("name").text(), dish.at("recipe").each(DraftDocument::food));
  }

  private static MenuFood food(Place line) {
    Map<AgeBand, Long> milligrams = new EnumMap<>(AgeBand.class);
    for (Place portion : line.at("portions").all()) {
      milligrams.merge(
          portion.at("band").named(AgeBand.class),
          portion.at("milligrams").number(MOST_MILLIGRAMS),
          Long::sum);
    }
    return new MenuFood(line.at("ingredient").text(), milligrams);
  }

  private static LocalDate day(Place place) {
    try {
      return LocalDate.parse(place.text());
    } catch (DateTimeParseException e) {
      UnreadableDraftException told = place.wrong();
      told.initCause(e);
      throw told;
    }
  }

  /**
   * A value and where it stands.
   *
   * @param path such as {@code menus[0].dishes[1].name}
   */
  private record Place(String path, JsonNode node) {

    Place at(String field) {
      return new Place(path + '.' + field, node.path(field));
    }

    List<Place> all() {
      if (!node.isArray()) {
        throw wrong();
      }
      List<Place> all = new ArrayList<>();
      for (int i = 0; i < node.size(); i++) {
        all.add(new Place(path + '[' + i + ']', node.path(i)));
      }
      return all;
    }

    <T> List<T> each(Function<Place, T> reader) {
      return all().stream().map(reader).toList();
    }

    String text() {
      if (!node.isString() || node.asString().isBlank()) {
        throw wrong();
      }
      return node.asString().strip();
    }

    long number(long most) {
      if (!node.isIntegralNumber() || node.asLong() < 0 || node.asLong() > most) {
        throw wrong();
      }
      return node.asLong();
    }

    <E extends Enum<E>> E named(Class<E> type) {
      for (E value : type.getEnumConstants()) {
        if (value.name().equals(text()) && !value.name().startsWith("OTHER_")) {
          return value;
        }
      }
      throw wrong();
    }

    UnreadableDraftException wrong() {
      return node.isMissingNode()
          ? new UnreadableDraftException("missing", path)
          : new UnreadableDraftException("value", path, node.toString());
    }
  }
}
