package cn.mingchu.jobs.trace;

import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.DishBatch;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.FoodKind;
import cn.mingchu.schemas.event.Keeping;
import cn.mingchu.schemas.event.LotAmount;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.StockMovement;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the end, by the numbers of the catalogue as released, when all papers are on the
 * table and all time has passed. Shares no code with the job.
 */
final class FaultOracle {

  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long SHANGHAI = 8 * HOUR;

  private final TreeSet<String> faults = new TreeSet<>();
  private final Map<String, Papers.Drawn<?>> last = new TreeMap<>();
  private final Map<String, Long> entered = new HashMap<>();

  /** Grams that came into or left the school's store of a lot. */
  private record Entry(
      long time,
      int rank,
      String name,
      long grams,
      boolean isIn,
      boolean isProven,
      boolean isUse) {}

  /** Of a dish: grams, what of them is known, what is proven. */
  private record Part(String dish, String claim, long grams, long known, long proven) {}

  private FaultOracle() {}

  static Set<String> faults(List<Papers.Drawn<?>> drawn) {
    FaultOracle oracle = new FaultOracle();
    for (Papers.Drawn<?> one : drawn) {
      String id = one.paper().paperId();
      oracle.last.merge(id, one, (a, b) -> a.paper().revision() > b.paper().revision() ? a : b);
      oracle.entered.merge(id, one.paper().ingestTime(), Math::min);
    }
    oracle.onPapers();
    oracle.onStores();
    return oracle.faults;
  }

  private void onPapers() {
    last.forEach(
        (id, drawn) -> {
          if (drawn.record() instanceof Delivery delivery) {
            late(id, delivery.getHeader(), 24 * HOUR);
            delivery.getLines().forEach(line -> warm(delivery, line));
          } else if (drawn.record() instanceof StockMovement movement && leaves(movement)) {
            late(id, movement.getHeader(), 2 * HOUR);
          }
        });
  }

  private static boolean leaves(StockMovement movement) {
    MovementKind kind = movement.getKind();
    return kind == MovementKind.ISSUED
        || kind == MovementKind.DISCARDED
        || kind == MovementKind.SENT_BACK
        || kind == MovementKind.TRANSFERRED;
  }

  private void late(String id, EventHeader header, long allowed) {
    long due = header.getEventTime().toEpochMilli() + allowed;
    long came = Objects.requireNonNull(entered.get(id));
    if (came > due) {
      tell("TRACE_LATE", Papers.SCHOOL, due, came);
    }
  }

  private void warm(Delivery delivery, DeliveryLine line) {
    if (line.getWeighedGrams() == 0) {
      return;
    }
    Integer surface = line.getSurfaceTemperatureHundredths();
    Integer label = line.getLabelMaxHundredths();
    Integer air = delivery.getVehicleTemperatureHundredths();
    String lot = line.getLotId() + "@" + Papers.SCHOOL;
    long at = millis(delivery.getHeader());
    if (line.getKeeping() == Keeping.CHILLED
        && surface != null
        && surface > (label == null ? 800 : label + 300)) {
      tell("RECEIVE_CHILLED_WARM", lot, at, null);
    }
    if (line.getKeeping() == Keeping.FROZEN && surface != null && surface > -900) {
      tell("RECEIVE_FROZEN_WARM", lot, at, null);
    }
    if (surface == null && air != null && label != null && label <= 2_500 && air > label + 300) {
      tell("TRANSPORT_WARM_ON_ARRIVAL", lot, at, null);
    }
  }

  private void onStores() {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      onStore("lot" + i, parts);
    }
    Map<String, Long> served = served();
    Map<String, long[]> dishes = new TreeMap<>();
    for (Part part : parts) {
      Long time = served.get(part.dish());
      if (time == null) {
        continue;
      }
      long[] sum = dishes.computeIfAbsent(part.dish(), dish -> new long[2]);
      sum[0] += part.grams();
      sum[1] += part.proven();
      if (part.known() * 100 < 95 * part.grams()) {
        tell("TRACE_GAP", part.dish(), time + 24 * HOUR, null);
      }
    }
    dishes.forEach(
        (dish, sum) -> {
          long time = Objects.requireNonNull(served.get(dish));
          if (sum[1] * 100 < 95 * sum[0]) {
            tell("MEAL_COVERAGE_LOW", dish, time - HOUR, time);
          }
        });
  }

  private void onStore(String lot, List<Part> parts) {
    List<Entry> entries = new ArrayList<>();
    @Nullable LocalDate usableUntil = null;
    for (Delivery delivery : all(Delivery.class)) {
      for (DeliveryLine line : delivery.getLines()) {
        if (line.getLotId().equals(lot)) {
          boolean isProven = line.getKind() != FoodKind.MARKET_PRODUCE;
          entries.add(
              new Entry(
                  millis(delivery.getHeader()),
                  0,
                  "",
                  line.getWeighedGrams(),
                  true,
                  isProven,
                  false));
          LocalDate day = line.getUsableUntil();
          if (day != null
              && line.getWeighedGrams() > 0
              && (usableUntil == null || day.isBefore(usableUntil))) {
            usableUntil = day;
          }
        }
      }
    }
    leave(lot, entries);
    cook(lot, entries);
    rest(lot, entries);
    entries.sort(
        Comparator.comparingLong(Entry::time)
            .thenComparingInt(Entry::rank)
            .thenComparing(Entry::name));
    replay(entries, parts);
    expired(lot, entries, usableUntil);
  }

  private void leave(String lot, List<Entry> entries) {
    for (StockMovement movement : all(StockMovement.class)) {
      if (movement.getLotId().equals(lot)) {
        int rank =
            switch (movement.getKind()) {
              case TRANSFERRED -> 1;
              case SENT_BACK -> 4;
              case DISCARDED -> 5;
              default -> -1;
            };
        if (rank > 0) {
          entries.add(
              new Entry(
                  millis(movement.getHeader()),
                  rank,
                  movement.getMovementId() + " " + lot,
                  movement.getGrams(),
                  false,
                  false,
                  false));
        }
      }
    }
  }

  private void cook(String lot, List<Entry> entries) {
    for (MealServed meal : all(MealServed.class)) {
      for (DishBatch dish : meal.getDishes()) {
        Instant cooked = dish.getCookedTime();
        long time = (cooked == null ? meal.getServedTime() : cooked).toEpochMilli();
        for (LotAmount amount : dish.getLots()) {
          if (amount.getLotId().equals(lot)) {
            String name = "%s %s %s".formatted(meal.getMealId(), dish.getDishId(), lot);
            entries.add(new Entry(time, 3, name, amount.getGrams(), false, false, true));
          }
        }
      }
    }
  }

  /** What was issued for a meal and is in none of its dishes. */
  private void rest(String lot, List<Entry> entries) {
    for (String meal : List.of("meal0", "meal1")) {
      long grams = 0;
      long first = Long.MAX_VALUE;
      for (StockMovement movement : all(StockMovement.class)) {
        if (movement.getLotId().equals(lot) && meal.equals(movement.getMealId())) {
          if (movement.getKind() == MovementKind.ISSUED) {
            grams += movement.getGrams();
            if (movement.getGrams() > 0) {
              first = Math.min(first, millis(movement.getHeader()));
            }
          } else if (movement.getKind() == MovementKind.RETURNED) {
            grams -= movement.getGrams();
          }
        }
      }
      for (MealServed one : all(MealServed.class)) {
        if (one.getMealId().equals(meal)) {
          for (DishBatch dish : one.getDishes()) {
            for (LotAmount amount : dish.getLots()) {
              grams -= amount.getLotId().equals(lot) ? amount.getGrams() : 0;
            }
          }
        }
      }
      if (grams > 0) {
        entries.add(new Entry(first, 2, meal, grams, false, false, true));
      }
    }
  }

  private static void replay(List<Entry> entries, List<Part> parts) {
    BigInteger there = BigInteger.ZERO;
    BigInteger proven = BigInteger.ZERO;
    for (Entry entry : entries) {
      BigInteger grams = BigInteger.valueOf(entry.grams());
      if (entry.isIn()) {
        there = there.add(grams);
        proven = entry.isProven() ? proven.add(grams) : proven;
        continue;
      }
      BigInteger known = grams.min(there);
      BigInteger shown =
          there.signum() == 0 ? BigInteger.ZERO : proven.multiply(known).divide(there);
      there = there.subtract(known);
      proven = proven.subtract(shown);
      if (entry.rank() == 3) {
        String[] words = entry.name().split(" ", -1);
        parts.add(
            new Part(
                "dish:" + words[1] + "@" + Papers.SCHOOL,
                entry.name(),
                entry.grams(),
                known.longValueExact(),
                shown.longValueExact()));
      }
    }
  }

  private void expired(String lot, List<Entry> entries, @Nullable LocalDate usableUntil) {
    Map<LocalDate, Long> used = new TreeMap<>();
    for (Entry entry : entries) {
      LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(entry.time() + SHANGHAI, 24 * HOUR));
      if (usableUntil != null && entry.isUse() && entry.grams() > 0 && day.isAfter(usableUntil)) {
        used.merge(day, entry.time(), Math::min);
      }
    }
    used.values().forEach(time -> tell("EXPIRED_USED", lot + "@" + Papers.SCHOOL, time, null));
  }

  /** When each dish is first served, if any of it is. */
  private Map<String, Long> served() {
    Map<String, Long> served = new HashMap<>();
    for (MealServed meal : all(MealServed.class)) {
      for (DishBatch dish : meal.getDishes()) {
        long whole = dish.getLots().stream().mapToLong(LotAmount::getGrams).sum();
        if (whole > dish.getLeftGrams()) {
          served.merge(
              "dish:" + dish.getDishId() + "@" + Papers.SCHOOL,
              meal.getServedTime().toEpochMilli(),
              Math::min);
        }
      }
    }
    return served;
  }

  private <T> Collection<T> all(Class<T> type) {
    return last.values().stream()
        .map(Papers.Drawn::record)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static long millis(EventHeader header) {
    return header.getEventTime().toEpochMilli();
  }

  private void tell(String rule, String subject, long from, @Nullable Long until) {
    faults.add("%s %s %d %s".formatted(rule, subject, from, until));
  }
}
