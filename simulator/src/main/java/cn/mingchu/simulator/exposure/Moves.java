package cn.mingchu.simulator.exposure;

import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.DishBatch;
import cn.mingchu.schemas.event.LinkStep;
import cn.mingchu.schemas.event.LotAmount;
import cn.mingchu.schemas.event.LotNodeKind;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.StockMovement;
import cn.mingchu.schemas.event.SupplyStep;
import cn.mingchu.simulator.supply.SimulatedPaper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads off the papers of a run what went where, by the last word on everything. */
final class Moves {

  /**
   * A lot that was taken out of a school's store for a meal.
   *
   * @param place the lot at the school
   */
  private record Issue(Place place, String mealId) {}

  private final List<Move> moves = new ArrayList<>();
  private final Map<String, MealServed> meals = new LinkedHashMap<>();
  private final Map<Issue, Long> inTheKitchen = new HashMap<>();

  /** What was taken out of a store for a meal, and when. */
  private record Issued(String paperId, Issue issue, long millis) {}

  private final List<Issued> issues = new ArrayList<>();

  private Moves() {}

  /** All moves, in the order in which they count. */
  static List<Move> of(Iterator<SimulatedPaper> papers) {
    Moves read = new Moves();
    papers.forEachRemaining(read::read);
    read.meals.values().forEach(read::eat);
    read.issues.forEach(read::leaveInTheKitchen);
    read.moves.sort(Move.IN_TIME);
    return read.moves;
  }

  private void read(SimulatedPaper paper) {
    long millis = paper.header().getEventTime().toEpochMilli();
    if (paper.record() instanceof SupplyStep step) {
      read(step, millis);
    } else if (paper.record() instanceof Delivery delivery) {
      read(delivery, millis);
    } else if (paper.record() instanceof StockMovement movement) {
      read(movement, millis);
    } else if (paper.record() instanceof MealServed meal) {
      meals.merge(
          meal.getMealId() + "@" + meal.getSchoolId(),
          meal,
          (one, other) -> one.getRevision() > other.getRevision() ? one : other);
    }
  }

  private void read(SupplyStep step, long millis) {
    String partyId = step.getPartyId();
    String id = step.getStepId() + "@" + partyId;
    switch (step.getKind()) {
      case HARVESTED ->
          step.getOutputs()
              .forEach(
                  made ->
                      add(id, null, lot(made, partyId), made.getGrams(), millis, LinkStep.HARVEST));
      case PROCESSED, PACKED -> mix(step, id, millis);
      case SHIPPED -> {
        String toPartyId = step.getToPartyId();
        step.getInputs()
            .forEach(
                sent ->
                    add(
                        id,
                        lot(sent, partyId),
                        lot(sent, toPartyId),
                        sent.getGrams(),
                        millis,
                        LinkStep.SHIP));
      }
      case DISCARDED_UPSTREAM ->
          step.getInputs()
              .forEach(
                  gone ->
                      add(id, lot(gone, partyId), null, gone.getGrams(), millis, LinkStep.DISCARD));
      default -> throw new IllegalArgumentException("step " + id + " is of no kind we know");
    }
  }

  private void mix(SupplyStep step, String id, long millis) {
    String partyId = step.getPartyId();
    Place batch = new Place(LotNodeKind.BATCH, step.getStepId(), partyId);
    long rest = 0;
    for (LotAmount input : step.getInputs()) {
      add(id, lot(input, partyId), batch, input.getGrams(), millis, LinkStep.PROCESS);
      rest += input.getGrams();
    }
    for (LotAmount output : step.getOutputs()) {
      add(id, batch, lot(output, partyId), output.getGrams(), millis, LinkStep.PACK);
      rest -= output.getGrams();
    }
    if (rest > 0) {
      add(id, batch, null, rest, millis, LinkStep.DISCARD);
    }
  }

  private void read(Delivery delivery, long millis) {
    String id = delivery.getDeliveryId() + "@" + delivery.getSchoolId();
    for (DeliveryLine line : delivery.getLines()) {
      Place sold = lot(line.getLotId(), delivery.getSupplierId());
      for (LotAmount origin : line.getOrigins()) {
        add(
            id,
            lot(origin, delivery.getSupplierId()),
            sold,
            origin.getGrams(),
            millis,
            LinkStep.PACK);
      }
      Place bought = lot(line.getLotId(), delivery.getSchoolId());
      add(id, sold, bought, line.getWeighedGrams(), millis, LinkStep.RECEIVE);
    }
  }

  private void read(StockMovement movement, long millis) {
    String id = movement.getMovementId() + "@" + movement.getSchoolId();
    Place lot = lot(movement.getLotId(), movement.getSchoolId());
    String mealId = movement.getMealId();
    long grams = movement.getGrams();
    if (movement.getKind() == MovementKind.ISSUED && mealId != null) {
      inTheKitchen.merge(new Issue(lot, mealId), grams, Long::sum);
      issues.add(new Issued(id, new Issue(lot, mealId), millis));
    } else if (movement.getKind() == MovementKind.RETURNED && mealId != null) {
      inTheKitchen.merge(new Issue(lot, mealId), -grams, Long::sum);
    } else if (movement.getKind() == MovementKind.SENT_BACK) {
      Place seller = lot(movement.getLotId(), movement.getOtherPartyId());
      add(id, lot, seller, grams, millis, LinkStep.RETURN);
    } else if (movement.getKind() == MovementKind.DISCARDED) {
      add(id, lot, null, grams, millis, LinkStep.DISCARD);
    } else {
      throw new IllegalArgumentException("movement " + id + " is of no kind we know");
    }
  }

  private void eat(MealServed meal) {
    String schoolId = meal.getSchoolId();
    String id = meal.getMealId() + "@" + schoolId;
    Place eaten = new Place(LotNodeKind.MEAL, meal.getMealId(), schoolId);
    long served = meal.getServedTime().toEpochMilli();
    for (DishBatch batch : meal.getDishes()) {
      Place dish = new Place(LotNodeKind.DISH, batch.getDishId(), schoolId);
      Instant cooked = batch.getCookedTime();
      long time = cooked == null ? served : cooked.toEpochMilli();
      long whole = 0;
      for (LotAmount amount : batch.getLots()) {
        Place lot = lot(amount, schoolId);
        add(id, lot, dish, amount.getGrams(), time, LinkStep.COOK);
        inTheKitchen.merge(new Issue(lot, meal.getMealId()), -amount.getGrams(), Long::sum);
        whole += amount.getGrams();
      }
      add(id, dish, eaten, whole - batch.getLeftGrams(), served, LinkStep.SERVE);
      add(id, dish, null, batch.getLeftGrams(), served, LinkStep.DISCARD);
    }
  }

  /** What was taken out of the store, was not put back, and is in no dish yet. */
  private void leaveInTheKitchen(Issued issued) {
    Place lot = issued.issue().place();
    Place kitchen = new Place(LotNodeKind.KITCHEN, issued.issue().mealId(), lot.partyId());
    long rest = inTheKitchen.getOrDefault(issued.issue(), 0L);
    add(issued.paperId(), lot, kitchen, rest, issued.millis(), LinkStep.ISSUE);
  }

  private void add(
      String paperId,
      @Nullable Place from,
      @Nullable Place to,
      long grams,
      long millis,
      LinkStep step) {
    if (grams > 0) {
      moves.add(
          new Move("%s/%06d".formatted(paperId, moves.size()), from, to, grams, millis, step));
    }
  }

  private static Place lot(LotAmount amount, String partyId) {
    return lot(amount.getLotId(), partyId);
  }

  private static Place lot(String lotId, String partyId) {
    return new Place(LotNodeKind.LOT_AT_PARTY, lotId, partyId);
  }
}
