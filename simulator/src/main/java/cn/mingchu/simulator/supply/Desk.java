package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.event.RecallNotice;
import cn.mingchu.schemas.event.ReferencePrice;
import cn.mingchu.schemas.event.StockMovement;
import cn.mingchu.schemas.event.SupplyStep;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.Range;
import cn.mingchu.simulator.variety.SupplyVariety;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/**
 * Where papers are written, and lie until they are sent.
 *
 * <p>It gives each party's papers numbers and times of their own: what two of them tell of one lot
 * has an order that everybody agrees on.
 */
final class Desk {

  private static final long LAG = 63;
  private static final long EVENT_ID = 64;

  /** The books of a store are written of them. */
  private static final Set<Topic<?>> OF_STORES = Set.of(Topics.DELIVERIES, Topics.STOCK_MOVEMENTS);

  private final long seed;
  private final long eventIds;
  private final SupplyVariety variety;
  private final Bookkeeping books;
  private final long fromSecond;
  private final long toSecond;
  private final PriorityQueue<SimulatedPaper> waiting =
      new PriorityQueue<>(SimulatedPaper.FIRST_COME);
  private final Map<String, Set<Long>> takenTimes = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private long written;

  /**
   * A desk.
   *
   * @param books when canteens write what concerns their stores
   * @param fromSecond what was written before is sent then
   * @param toSecond what happens from then on is not written down any more
   */
  Desk(long seed, SupplyVariety variety, Bookkeeping books, long fromSecond, long toSecond) {
    this.seed = seed;
    this.eventIds = Dice.mixed(seed, EVENT_ID);
    this.variety = variety;
    this.books = books;
    this.fromSecond = fromSecond;
    this.toSecond = toSecond;
  }

  /** Those that are waiting to be sent. */
  PriorityQueue<SimulatedPaper> waiting() {
    return waiting;
  }

  /** The first second from a moment on in which none of some parties has done anything yet. */
  long free(long second, String... partyIds) {
    long free = second;
    while (isTaken(free, partyIds)) {
      free++;
    }
    for (String partyId : partyIds) {
      takenTimes.computeIfAbsent(partyId, none -> new HashSet<>()).add(free);
    }
    return free;
  }

  private boolean isTaken(long second, String... partyIds) {
    for (String partyId : partyIds) {
      if (takenTimes.getOrDefault(partyId, Set.of()).contains(second)) {
        return true;
      }
    }
    return false;
  }

  /** The next of a party's numbers for such a thing on a day, from 1. */
  int next(String partyId, String what, long day) {
    return numbers.merge(String.join(" ", partyId, what, Long.toString(day)), 1, Integer::sum);
  }

  /** Forgets what was taken and counted up to the end of a day. */
  void forget(long day) {
    long end = SchoolTime.moment(day + 1, 0);
    takenTimes.values().forEach(times -> times.removeIf(second -> second < end));
    takenTimes.values().removeIf(Set::isEmpty);
    numbers.keySet().removeIf(key -> Long.parseLong(key.substring(key.lastIndexOf(' ') + 1)) < day);
  }

  void step(long second, String partyId, Function<EventHeader, SupplyStep> paper) {
    write(Topics.SUPPLY_STEPS, second, partyId, variety.stepLag(), paper);
  }

  void delivery(long second, String schoolId, Function<EventHeader, Delivery> paper) {
    write(Topics.DELIVERIES, second, schoolId, variety.deliveryLag(), paper);
  }

  void movement(long second, String schoolId, Function<EventHeader, StockMovement> paper) {
    write(Topics.STOCK_MOVEMENTS, second, schoolId, variety.movementLag(), paper);
  }

  void meal(long second, String schoolId, Function<EventHeader, MealServed> paper) {
    write(Topics.MEALS, second, schoolId, variety.mealLag(), paper);
  }

  void menu(long second, String schoolId, Function<EventHeader, MenuPlan> paper) {
    write(Topics.MENUS, second, schoolId, variety.mealLag(), paper);
  }

  void price(long second, String officeId, Function<EventHeader, ReferencePrice> paper) {
    write(Topics.REFERENCE_PRICES, second, officeId, Range.only(0), paper);
  }

  void notice(long second, String officeId, Function<EventHeader, RecallNotice> paper) {
    write(Topics.RECALLS, second, officeId, Range.only(0), paper);
  }

  private <T extends SpecificRecord> void write(
      Topic<T> topic, long second, String senderId, Range lag, Function<EventHeader, T> paper) {
    if (second >= toSecond) {
      return;
    }
    long number = ++written;
    Dice dice = Dice.of(seed, LAG, number);
    long lagMillis = (long) (lag.drawLow(dice) * SchoolTime.MINUTE * 1_000);
    long recorded = second * 1_000 + lagMillis;
    Writing usual = new Writing(recorded, recorded + dice.between(200, 20_000));
    Writing writing = OF_STORES.contains(topic) ? books.writing(senderId, second, usual) : usual;
    // What is older than the run is sent when it begins, in the order in which it happened.
    long arrival = Math.max(writing.sentMillis(), fromSecond * 1_000 + number);
    EventHeader header =
        new EventHeader(
            Dice.uuid(eventIds, number),
            Instant.ofEpochSecond(second),
            Instant.ofEpochMilli(writing.recordedMillis()),
            Instant.ofEpochMilli(arrival),
            senderId,
            null,
            null);
    waiting.add(new SimulatedPaper(topic, header, paper.apply(header), senderId, number));
  }
}
