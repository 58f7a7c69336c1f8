package cn.mingchu.jobs.publication.menu;

import cn.mingchu.jobs.publication.word.DeliveryWord;
import cn.mingchu.jobs.publication.word.DeliveryWord.Line;
import cn.mingchu.jobs.publication.word.MealWord;
import cn.mingchu.jobs.publication.word.SupplierWord;
import cn.mingchu.jobs.publication.word.TestWord;
import cn.mingchu.schemas.event.PublicSource;
import cn.mingchu.schemas.event.PublicTests;
import cn.mingchu.schemas.event.TestResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What went into a meal, lot by lot, and what is known of where it came from. */
final class CookedLots {

  private final MealFile file;

  /** By lot, what was delivered under its name. */
  private final SortedMap<String, List<Bought>> lots = new TreeMap<>();

  private long known = Long.MIN_VALUE;

  CookedLots(MealFile file) {
    this.file = file;
    if (file.meal().isCooked()) {
      for (MealWord.Dish dish : file.meal().dishes()) {
        dish.lots().forEach(lot -> lots.putIfAbsent(lot, new ArrayList<>()));
      }
    }
    for (DeliveryWord delivery : file.deliveries()) {
      if (mayBeCooked(delivery, file.meal().day())) {
        delivery.lines().forEach(line -> note(delivery, line));
      }
    }
  }

  private static boolean mayBeCooked(DeliveryWord delivery, long day) {
    return delivery.day() <= day && delivery.day() >= day - MealFile.USED_WITHIN_DAYS;
  }

  private void note(DeliveryWord delivery, Line line) {
    List<Bought> bought = lots.get(line.lotId());
    if (bought != null) {
      bought.add(new Bought(delivery, line));
      known = Math.max(known, delivery.ingestTime());
    }
  }

  /** How many there are. */
  int count() {
    return lots.size();
  }

  /** Of how many all that was delivered under their names had its papers. */
  int countWithPapers() {
    return (int)
        lots.values().stream()
            .filter(bought -> !bought.isEmpty())
            .filter(bought -> bought.stream().allMatch(each -> each.line().hasPapers()))
            .count();
  }

  /** What a lot was called when it came; nothing where nobody knows. */
  List<String> ingredients(String lot) {
    return lots.getOrDefault(lot, List.of()).stream()
        .map(each -> each.line().ingredient())
        .toList();
  }

  /** When the gateway took in the last of what is known of them, UTC milliseconds. */
  long known() {
    return known;
  }

  /** Where they come from, by ingredient, seller and day of production. */
  List<PublicSource> sources() {
    SortedMap<Origin, List<Line>> origins = new TreeMap<>(Origin.ORDER);
    for (List<Bought> bought : lots.values()) {
      for (Bought each : bought) {
        Origin origin =
            new Origin(
                each.line().ingredient(), each.delivery().supplierId(), each.line().producedOn());
        origins.computeIfAbsent(origin, none -> new ArrayList<>()).add(each.line());
      }
    }
    List<PublicSource> sources = new ArrayList<>();
    origins.forEach((origin, lines) -> sources.add(source(origin, lines)));
    return sources;
  }

  private PublicSource source(Origin origin, List<Line> lines) {
    SupplierWord supplier = file.suppliers().get(origin.supplierId());
    if (supplier != null) {
      known = Math.max(known, supplier.ingestTime());
    }
    Long produced = origin.producedOn();
    return PublicSource.newBuilder()
        .setIngredient(origin.ingredient())
        .setSupplier(supplier == null ? null : SupplierCard.of(supplier))
        .setProducedOn(produced == null ? null : LocalDate.ofEpochDay(produced))
        .setTests(tests(lines))
        .build();
  }

  /**
   * What of their tests may be told. A test that was failed is for authorities to tell of: of goods
   * with one nothing is told, as it would be false comfort to name the others.
   */
  private List<PublicTests> tests(List<Line> lines) {
    SortedMap<String, Integer> passed = new TreeMap<>();
    boolean hasFailed = false;
    for (TestWord test : file.tests()) {
      boolean isOfThese =
          lines.stream()
              .anyMatch(
                  line ->
                      line.lotId().equals(test.lotId()) || line.origins().contains(test.lotId()));
      if (isOfThese && !isReplaced(test)) {
        known = Math.max(known, test.ingestTime());
        hasFailed |= test.outcome() == TestResult.FAILED;
        if (test.outcome() == TestResult.PASSED) {
          passed.merge(test.item(), 1, Integer::sum);
        }
      }
    }
    if (hasFailed) {
      return List.of();
    }
    List<PublicTests> told = new ArrayList<>();
    for (Map.Entry<String, Integer> each : passed.entrySet()) {
      told.add(new PublicTests(each.getKey(), each.getValue()));
    }
    return told;
  }

  /** Whether a laboratory has had the last word on it. */
  private boolean isReplaced(TestWord test) {
    return file.tests().stream()
        .anyMatch(
            other ->
                other.isLaboratory()
                    && other.outcome() != TestResult.UNCLEAR
                    && test.testId().equals(other.retestOf())
                    && test.lotId().equals(other.lotId())
                    && !test.key().equals(other.key()));
  }

  private record Bought(DeliveryWord delivery, Line line) {}

  private record Origin(String ingredient, String supplierId, @Nullable Long producedOn) {

    static final Comparator<Origin> ORDER =
        Comparator.comparing(Origin::ingredient)
            .thenComparing(Origin::supplierId)
            .thenComparing(Origin::producedOn, Comparator.nullsFirst(Comparator.naturalOrder()));
  }
}
