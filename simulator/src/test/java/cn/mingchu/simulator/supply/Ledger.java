package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.DishBatch;
import cn.mingchu.schemas.event.LotAmount;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.StockMovement;
import cn.mingchu.schemas.event.SupplyStep;
import cn.mingchu.schemas.event.SupplyStepKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What lay where and when, by the papers alone. */
final class Ledger {

  /** Grams that came, or went where they are less than 0. */
  record Entry(Instant time, int order, long grams) {}

  private static final int COMES = 0;
  private static final int GOES = 1;

  final Map<String, List<Entry>> byLot = new TreeMap<>();

  /** Of each lot and meal: issued, not returned, and in no dish. */
  final Map<String, Long> kitchen = new TreeMap<>();

  long harvested;
  long lost;
  long eaten;

  static Ledger of(List<SimulatedPaper> papers) {
    Ledger ledger = new Ledger();
    Map<String, MealServed> meals = new HashMap<>();
    for (SimulatedPaper paper : papers) {
      Instant time = paper.header().getEventTime();
      if (paper.record() instanceof SupplyStep step) {
        ledger.read(step, time);
      } else if (paper.record() instanceof Delivery delivery) {
        ledger.read(delivery, time);
      } else if (paper.record() instanceof StockMovement movement) {
        ledger.read(movement, time);
      } else if (paper.record() instanceof MealServed meal) {
        meals.merge(
            meal.getMealId() + "@" + meal.getSchoolId(),
            meal,
            (one, other) -> one.getRevision() > other.getRevision() ? one : other);
      }
    }
    meals.values().forEach(ledger::read);
    ledger.byLot.values().forEach(Ledger::sort);
    return ledger;
  }

  long onHand() {
    return byLot.values().stream().flatMap(List::stream).mapToLong(Entry::grams).sum();
  }

  private static void sort(List<Entry> entries) {
    entries.sort(Comparator.comparing(Entry::time).thenComparingInt(Entry::order));
  }

  private void read(SupplyStep step, Instant time) {
    long in = 0;
    long out = 0;
    for (LotAmount input : step.getInputs()) {
      goes(input, step.getPartyId(), time);
      in += input.getGrams();
      if (step.getKind() == SupplyStepKind.SHIPPED) {
        comes(input, step.getToPartyId(), time);
      }
    }
    for (LotAmount output : step.getOutputs()) {
      comes(output, step.getPartyId(), time);
      out += output.getGrams();
    }
    switch (step.getKind()) {
      case HARVESTED -> harvested += out;
      case SHIPPED -> {}
      default -> lost += in - out;
    }
  }

  private void read(Delivery delivery, Instant time) {
    for (DeliveryLine line : delivery.getLines()) {
      for (LotAmount origin : line.getOrigins()) {
        goes(origin, delivery.getSupplierId(), time);
        comes(new LotAmount(line.getLotId(), origin.getGrams()), delivery.getSupplierId(), time);
      }
      LotAmount weighed = new LotAmount(line.getLotId(), line.getWeighedGrams());
      goes(weighed, delivery.getSupplierId(), time);
      comes(weighed, delivery.getSchoolId(), time);
    }
  }

  private void read(StockMovement movement, Instant time) {
    LotAmount amount = new LotAmount(movement.getLotId(), movement.getGrams());
    String inTheKitchen =
        movement.getMealId() + " " + movement.getLotId() + "@" + movement.getSchoolId();
    switch (movement.getKind()) {
      case ISSUED -> kitchen.merge(inTheKitchen, movement.getGrams(), Long::sum);
      case RETURNED -> kitchen.merge(inTheKitchen, -movement.getGrams(), Long::sum);
      case DISCARDED -> {
        goes(amount, movement.getSchoolId(), time);
        lost += movement.getGrams();
      }
      case SENT_BACK -> {
        goes(amount, movement.getSchoolId(), time);
        comes(amount, movement.getOtherPartyId(), time);
      }
      default -> throw new AssertionError(MovementKind.class + " " + movement);
    }
  }

  private void read(MealServed meal) {
    for (DishBatch dish : meal.getDishes()) {
      Instant time = dish.getCookedTime() == null ? meal.getServedTime() : dish.getCookedTime();
      for (LotAmount amount : dish.getLots()) {
        goes(amount, meal.getSchoolId(), time);
        eaten += amount.getGrams();
        kitchen.merge(
            meal.getMealId() + " " + amount.getLotId() + "@" + meal.getSchoolId(),
            -amount.getGrams(),
            Long::sum);
      }
      eaten -= dish.getLeftGrams();
      lost += dish.getLeftGrams();
    }
  }

  private void comes(LotAmount amount, String party, Instant time) {
    enter(amount.getLotId() + "@" + party, new Entry(time, COMES, amount.getGrams()));
  }

  private void goes(LotAmount amount, String party, Instant time) {
    enter(amount.getLotId() + "@" + party, new Entry(time, GOES, -amount.getGrams()));
  }

  private void enter(String node, Entry entry) {
    byLot.computeIfAbsent(node, none -> new ArrayList<>()).add(entry);
  }
}
