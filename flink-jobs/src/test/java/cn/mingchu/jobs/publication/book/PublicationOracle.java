package cn.mingchu.jobs.publication.book;

import cn.mingchu.jobs.publication.word.CheckedWeekWord;
import cn.mingchu.jobs.publication.word.DeliveryWord;
import cn.mingchu.jobs.publication.word.DutyWord;
import cn.mingchu.jobs.publication.word.MealWord;
import cn.mingchu.jobs.publication.word.PublicationWord;
import cn.mingchu.jobs.publication.word.SupplierWord;
import cn.mingchu.jobs.publication.word.TestWord;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.PublicCheck;
import cn.mingchu.schemas.event.PublicDish;
import cn.mingchu.schemas.event.PublicMenu;
import cn.mingchu.schemas.event.PublicPlate;
import cn.mingchu.schemas.event.PublicSource;
import cn.mingchu.schemas.event.PublicSupplier;
import cn.mingchu.schemas.event.PublicTests;
import cn.mingchu.schemas.event.TestResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what is public of each meal, each question asked of all words by itself. It shares nothing
 * with the judge but the words that go in; the foods of the test, its numbers and what is personal
 * in it are written here once more.
 */
final class PublicationOracle {

  /** What the drawn schools cook with, and what nobody knows of the last. */
  private static final Map<String, String> ALLERGENS =
      Map.of("大米", "", "鸡蛋", "EGG", "牛奶", "MILK", "虾", "CRUSTACEAN", "白菜", "");

  /** The only word of the drawn schools that tells who somebody is. */
  static final String PERSONAL = "王老师";

  private final Map<String, PublicationWord> newest = new TreeMap<>();

  private PublicationOracle(Collection<PublicationWord> words) {
    for (PublicationWord word : words) {
      newest.merge(name(word), word, (one, other) -> order(one) >= order(other) ? one : other);
    }
  }

  private static String name(PublicationWord word) {
    if (word instanceof MealWord meal) {
      return "meal " + meal.mealId() + meal.isCooked();
    }
    if (word instanceof DeliveryWord delivery) {
      return "delivery " + delivery.deliveryId();
    }
    if (word instanceof CheckedWeekWord week) {
      return "week " + week.monday();
    }
    if (word instanceof DutyWord duties) {
      return "duties " + duties.day();
    }
    if (word instanceof TestWord test) {
      return "test " + test.lotId() + ' ' + test.partyId() + ' ' + test.testId();
    }
    return word instanceof SupplierWord supplier ? "supplier " + supplier.supplierId() : "school";
  }

  private static long order(PublicationWord word) {
    return word instanceof SupplierWord supplier ? supplier.offset() : word.revision();
  }

  /** What is public, a line a meal, by the words of days that are open. */
  static Set<String> lines(Collection<PublicationWord> words) {
    PublicationOracle oracle = new PublicationOracle(words);
    Set<String> ids = new TreeSet<>();
    oracle.all(MealWord.class).forEach(meal -> ids.add(meal.mealId()));
    return ids.stream().map(oracle::line).collect(Collectors.toCollection(TreeSet::new));
  }

  private <W extends PublicationWord> List<W> all(Class<W> kind) {
    return newest.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private String line(String mealId) {
    MealWord plan = (MealWord) newest.get("meal " + mealId + false);
    MealWord cooked = (MealWord) newest.get("meal " + mealId + true);
    MealWord meal = cooked == null ? plan : cooked;
    if (meal == null) {
      throw new IllegalStateException("nobody spoke of " + mealId);
    }
    if (meal.dishes().isEmpty()) {
      return head(meal) + " called off " + meal.ingestTime();
    }
    Set<Long> taken = new TreeSet<>(Set.of(meal.ingestTime()));
    Set<String> dishes = new TreeSet<>();
    Set<String> texts = new TreeSet<>();
    for (String dish :
        meal.dishes().stream().map(MealWord.Dish::name).collect(Collectors.toSet())) {
      dishes.add(dish(dish, meal, plan, texts));
    }
    if (plan != null) {
      taken.add(plan.ingestTime());
    }
    String plates = plan == null ? "[]" : plates(plan, taken);
    Set<String> lots =
        meal.dishes().stream().flatMap(dish -> dish.lots().stream()).collect(Collectors.toSet());
    String sources = sources(meal, lots, taken, texts);
    String checks = checks(meal, taken);
    String papers = meal.isCooked() && !lots.isEmpty() ? papers(meal, lots) : "null/null";
    long last = taken.stream().mapToLong(each -> each).max().orElseThrow();
    if (texts.stream().anyMatch(text -> text.contains(PERSONAL))) {
      return head(meal) + " withheld " + last;
    }
    return "%s cooked=%s %s %s %s %s papers=%s %d"
        .formatted(head(meal), meal.isCooked(), dishes, plates, sources, checks, papers, last);
  }

  private static String head(MealWord meal) {
    return "%d %s %d".formatted(meal.day(), meal.meal(), meal.servedTime());
  }

  private String dish(String name, MealWord meal, @Nullable MealWord plan, Set<String> texts) {
    Set<String> ingredients = new TreeSet<>();
    for (MealWord word : plan == null ? List.of(meal) : List.of(meal, plan)) {
      for (MealWord.Dish dish : word.dishes()) {
        if (dish.name().equals(name)) {
          ingredients.addAll(dish.ingredients());
          for (String lot : dish.lots()) {
            bought(lot, meal.day()).forEach(each -> ingredients.add(each.line().ingredient()));
          }
        }
      }
    }
    texts.add(name);
    texts.addAll(ingredients);
    Set<String> allergens = new TreeSet<>();
    Set<String> unknown = new TreeSet<>();
    for (String ingredient : ingredients) {
      String inside = ALLERGENS.get(ingredient);
      if (inside == null) {
        unknown.add(ingredient);
      } else if (!inside.isEmpty()) {
        allergens.add(inside);
      }
    }
    return "%s %s %s %s".formatted(name, ingredients, allergens, unknown);
  }

  private List<Bought> bought(String lot, long day) {
    List<Bought> bought = new ArrayList<>();
    for (DeliveryWord delivery : all(DeliveryWord.class)) {
      for (DeliveryWord.Line line : delivery.lines()) {
        if (line.lotId().equals(lot) && delivery.day() <= day && day - delivery.day() <= 60) {
          bought.add(new Bought(delivery, line));
        }
      }
    }
    return bought;
  }

  private String plates(MealWord plan, Set<Long> taken) {
    for (CheckedWeekWord week : all(CheckedWeekWord.class)) {
      if (plan.day() >= week.monday() && plan.day() < week.monday() + 7) {
        taken.add(week.ingestTime());
        for (CheckedWeekWord.Meal meal : week.meals()) {
          if (meal.mealId().equals(plan.mealId())) {
            return plates(meal.plates());
          }
        }
      }
    }
    return "[]";
  }

  /** There are two bands at most in the drawn weeks. */
  private static String plates(List<CheckedWeekWord.Plate> plates) {
    Set<String> told = new TreeSet<>();
    boolean hasFew = plates.stream().anyMatch(each -> each.heads() > 0 && each.heads() < 5);
    for (CheckedWeekWord.Plate plate : plates) {
      if (plate.heads() >= 5) {
        long rounded = 5 * Math.round(plate.heads() / 5.0);
        told.add(plate.band() + "=" + (hasFew ? "null" : rounded) + " " + plate.kcal());
      }
    }
    return told.toString();
  }

  private String sources(MealWord meal, Set<String> lots, Set<Long> taken, Set<String> texts) {
    Map<String, List<Bought>> origins = new HashMap<>();
    for (String lot : lots) {
      for (Bought each : bought(lot, meal.day())) {
        taken.add(each.delivery().ingestTime());
        origins
            .computeIfAbsent(
                "%s %s %s"
                    .formatted(
                        each.line().ingredient(),
                        each.delivery().supplierId(),
                        each.line().producedOn()),
                none -> new ArrayList<>())
            .add(each);
      }
    }
    List<String> told = new ArrayList<>();
    origins
        .values()
        .forEach(
            bought -> {
              Bought first = bought.get(0);
              SupplierWord supplier =
                  (SupplierWord) newest.get("supplier " + first.delivery().supplierId());
              if (supplier != null) {
                taken.add(supplier.ingestTime());
                texts.add(String.valueOf(supplier.name()));
              }
              told.add(
                  "%s from %s on %s tested %s"
                      .formatted(
                          first.line().ingredient(),
                          supplier == null ? null : supplier.name(),
                          first.line().producedOn(),
                          tests(bought, taken)));
            });
    return told.stream().sorted().toList().toString();
  }

  private String tests(List<Bought> bought, Set<Long> taken) {
    Map<String, Integer> passed = new TreeMap<>();
    boolean failed = false;
    for (TestWord test : all(TestWord.class)) {
      if (bought.stream().anyMatch(each -> each.line().lotId().equals(test.lotId()))) {
        taken.add(test.ingestTime());
        failed = failed || test.outcome() == TestResult.FAILED;
        passed.merge(test.item(), test.outcome() == TestResult.PASSED ? 1 : 0, Integer::sum);
      }
    }
    passed.values().removeIf(count -> count == 0);
    return failed ? "{}" : passed.toString();
  }

  private String checks(MealWord meal, Set<Long> taken) {
    String tasted = "null";
    int kept = 0;
    int due = 0;
    boolean came = false;
    for (DutyWord duties : all(DutyWord.class)) {
      for (DutyWord.Mark mark : duties.marks()) {
        if (meal.mealId().equals(mark.mealId())) {
          taken.add(duties.ingestTime());
          if (mark.kind() == DutyKind.SAMPLE_KEPT) {
            due += mark.state() == DutyState.DUE ? 0 : 1;
            kept += mark.state() == DutyState.DUE || mark.state() == DutyState.MISSING ? 0 : 1;
          } else if (mark.state() == DutyState.DONE) {
            tasted = PublicCheck.DONE.name();
          } else if (mark.state() == DutyState.MISSING) {
            tasted = PublicCheck.NOT_DONE.name();
          } else if (mark.state() != DutyState.DUE) {
            tasted = PublicCheck.LATE.name();
          }
        } else if (mark.mealId() == null && Long.valueOf(meal.day()).equals(mark.doneDay())) {
          taken.add(duties.ingestTime());
          came = true;
        }
      }
    }
    return "tasted=%s samples=%s parent=%s"
        .formatted(tasted, due == 0 ? "null/null" : kept + "/" + due, came ? "DONE" : "null");
  }

  private String papers(MealWord meal, Set<String> lots) {
    int complete = 0;
    for (String lot : lots) {
      List<Bought> bought = bought(lot, meal.day());
      boolean all = !bought.isEmpty();
      for (Bought each : bought) {
        all = all && each.line().hasPapers();
      }
      complete += all ? 1 : 0;
    }
    return complete + "/" + lots.size();
  }

  /** What a menu says, in the words of the oracle. */
  static String line(PublicMenu menu) {
    String head =
        "%d %s %d"
            .formatted(
                menu.getDay().toEpochDay(), menu.getMeal(), menu.getServedTime().toEpochMilli());
    long last = menu.getDecidedIngestTime().toEpochMilli();
    if (menu.getCalledOff() || menu.getWithheld()) {
      return "%s %s %d".formatted(head, menu.getCalledOff() ? "called off" : "withheld", last);
    }
    Set<String> dishes = new TreeSet<>();
    for (PublicDish dish : menu.getDishes()) {
      dishes.add(
          "%s %s %s %s"
              .formatted(
                  dish.getName(),
                  dish.getIngredients(),
                  dish.getAllergens().stream().sorted().toList(),
                  dish.getUnknownIngredients()));
    }
    Set<String> plates = new TreeSet<>();
    for (PublicPlate plate : menu.getPlates()) {
      plates.add("%s=%s %d".formatted(plate.getBand(), plate.getHeads(), plate.getKcal()));
    }
    return "%s cooked=%s %s %s %s tasted=%s samples=%s/%s parent=%s papers=%s/%s %d"
        .formatted(
            head,
            menu.getCooked(),
            dishes,
            plates,
            menu.getSources().stream().map(PublicationOracle::line).sorted().toList(),
            menu.getChecks().getCookTasted(),
            menu.getChecks().getSamplesKept(),
            menu.getChecks().getSamplesDue(),
            menu.getChecks().getParentCame(),
            menu.getChecks().getLotsWithPapers(),
            menu.getChecks().getLotsCooked(),
            last);
  }

  private static String line(PublicSource source) {
    PublicSupplier supplier = source.getSupplier();
    Map<String, Integer> tests = new TreeMap<>();
    for (PublicTests each : source.getTests()) {
      tests.put(each.getItem(), each.getPassed());
    }
    return "%s from %s on %s tested %s"
        .formatted(
            source.getIngredient(),
            supplier == null ? null : supplier.getName(),
            source.getProducedOn() == null ? null : (Long) source.getProducedOn().toEpochDay(),
            tests);
  }

  private record Bought(DeliveryWord delivery, DeliveryWord.Line line) {}
}
