package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.StockMovement;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.SupplyVariety;
import cn.mingchu.simulator.world.SimulatedSchool;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The store of one school's canteen, and the book that its keeper keeps. */
final class Canteen {

  private static final long EVENING = 75;
  private static final int KEEPERS = 3;

  /** What is out of date is thrown away before anybody cooks. */
  private static final int EARLY = 4 * SchoolTime.HOUR;

  private static final int LATE = 20 * SchoolTime.HOUR;

  /** Nothing moves any more. */
  private static final int COUNTING = 21 * SchoolTime.HOUR + 30 * SchoolTime.MINUTE;

  private static final long WHOLE = 100;

  private final SimulatedSchool school;
  private final SupplyVariety variety;
  private final Recalls recalls;
  private final Desk desk;
  private final Bookkeeping books;
  private final StoreRooms rooms;
  private final Shelf store = new Shelf();

  /** Of what something was stolen since it was last counted. */
  private final Set<Lot> robbed = new LinkedHashSet<>();

  Canteen(
      SimulatedSchool school,
      SupplyVariety variety,
      Recalls recalls,
      Desk desk,
      Bookkeeping books,
      StoreRooms rooms) {
    this.school = school;
    this.variety = variety;
    this.recalls = recalls;
    this.desk = desk;
    this.books = books;
    this.rooms = rooms;
  }

  SimulatedSchool school() {
    return school;
  }

  String schoolId() {
    return school.schoolId();
  }

  StoreRooms rooms() {
    return rooms;
  }

  Shelf store() {
    return store;
  }

  /** Such stocks as may be taken out for a meal. */
  Predicate<Shelf.Stock> usable(long day, long second) {
    return recalls.usable(schoolId(), day, second);
  }

  /** Whether nobody may cook of a lot any more. */
  boolean isHeld(Lot lot, long second) {
    return recalls.isHeld(lot, schoolId(), second);
  }

  /** The next second in which nothing has happened here yet. */
  long free(long second) {
    return desk.free(second, schoolId());
  }

  /** In the morning. */
  void throwAwayWhatIsOutOfDate(long day) {
    for (Shelf.Stock stock : store.removeAll(one -> one.lot().usableUntil() < day)) {
      long second = free(SchoolTime.moment(day, EARLY));
      move(second, MovementKind.DISCARDED, stock.all(), null, null);
    }
  }

  /** Takes what the kitchen did not use. */
  void putBack(List<Shelf.Stock> rests) {
    rests.forEach(rest -> store.add(rest.lot(), rest.grams(), rest.since()));
  }

  /** In the evening: what is spoilt, and what is recalled as far as the canteen knows. */
  void tidyUp(long day, Sellers sellers) {
    Dice dice = Dice.of(sellers.seed(), EVENING, school.index(), day);
    long evening = SchoolTime.moment(day, LATE);
    for (Shelf.Stock stock : store.removeAll(one -> isHeld(one.lot(), evening))) {
      long known = Math.max(recalls.heard(stock.lot(), schoolId()), stock.since());
      long second = known + dice.between(20, 200) * (long) SchoolTime.MINUTE;
      Taken all = stock.all();
      if (dice.chance(0.6)) {
        sendBack(second, all, SchoolTime.day(stock.since()), sellers);
      } else {
        move(free(second), MovementKind.DISCARDED, all, null, null);
      }
    }
    for (Shelf.Stock stock : store.removeAll(one -> true)) {
      long kept = stock.grams();
      if (dice.chance(variety.spoiltShare())) {
        long spoilt = Math.max(1, (long) (stock.grams() * variety.partShare().draw(dice)));
        move(free(evening), MovementKind.DISCARDED, new Taken(stock.lot(), spoilt), null, null);
        kept -= spoilt;
      }
      store.add(stock.lot(), kept, stock.since());
    }
  }

  /** In the night: somebody takes a part of each lot home, and writes nothing down. */
  void loseToThief(int percent) {
    for (Shelf.Stock stock : store.removeAll(one -> true)) {
      long stolen = stock.grams() * percent / WHOLE;
      if (stolen > 0) {
        robbed.add(stock.lot());
      }
      store.add(stock.lot(), stock.grams() - stolen, stock.since());
    }
  }

  /** Late in the evening: counts what is there, and what should be and is not. */
  void count(long day) {
    Map<Lot, Long> there = new LinkedHashMap<>();
    for (Shelf.Stock stock : store.removeAll(one -> true)) {
      there.merge(stock.lot(), stock.grams(), Long::sum);
      store.add(stock.lot(), stock.grams(), stock.since());
    }
    robbed.forEach(lot -> there.putIfAbsent(lot, 0L));
    robbed.clear();
    there.forEach(
        (lot, grams) ->
            move(
                free(SchoolTime.moment(day, COUNTING)),
                MovementKind.COUNTED,
                new Taken(lot, grams),
                null,
                null));
  }

  /**
   * Gives some of a lot back to whoever sold it.
   *
   * @param day on which it came
   */
  void sendBack(long second, Taken some, long day, Sellers sellers) {
    Party seller = sellers.of(school.index(), some.lot().ingredient(), day);
    long at = desk.free(second, seller.partyId(), schoolId());
    move(at, MovementKind.SENT_BACK, some, null, seller.partyId());
    sellers.takeBack(seller, some, at);
  }

  /** Writes a movement down, or what is said of it instead. */
  void move(
      long second,
      MovementKind kind,
      Taken some,
      @Nullable String mealId,
      @Nullable String otherPartyId) {
    if (kind == MovementKind.ISSUED) {
      for (IssueRow row : books.issued(school, new IssueRow(second, some, mealId))) {
        long at = row.second() == second ? second : free(row.second());
        write(at, kind, row.some(), row.mealId(), otherPartyId);
      }
    } else if (kind != MovementKind.RETURNED || !books.hidesReturns(school, second)) {
      write(second, kind, some, mealId, otherPartyId);
    }
  }

  private void write(
      long second,
      MovementKind kind,
      Taken some,
      @Nullable String mealId,
      @Nullable String otherPartyId) {
    long day = SchoolTime.day(second);
    String movementId =
        "move-%s-%d".formatted(LotPapers.compact(day), desk.next(schoolId(), "move", day));
    boolean isOfTheKitchen = mealId != null;
    desk.movement(
        second,
        schoolId(),
        header ->
            new StockMovement(
                header,
                movementId,
                1,
                schoolId(),
                kind,
                some.lot().lotId(),
                some.grams(),
                mealId,
                otherPartyId,
                "keeper-" + (1 + school.index() % KEEPERS),
                isOfTheKitchen ? "cook-1" : null,
                kind == MovementKind.RETURNED ? rooms.of(some.lot().ingredient()) : null));
  }

  /** The posts of the two who receive goods. */
  List<String> receivers() {
    return List.of("keeper-" + (1 + school.index() % KEEPERS), "cook-1");
  }
}
