package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.food.MealStandard;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.fraud.Frauds;
import cn.mingchu.simulator.fraud.Misdeliveries;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.SupplyVariety;
import cn.mingchu.simulator.world.SimulatedSchool;
import cn.mingchu.simulator.world.World;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the schools of a world eat, where it comes from, and the papers that tell of it.
 *
 * <p>A value: every call of {@link #run} tells the same story from its beginning. It begins with
 * empty stores, on the day on which the run begins; what was written before the run begins is sent
 * then. It knows nothing of devices, and they know nothing of it.
 */
public final class SupplyChain {

  private static final long SUPPLY = 60;
  private static final int DAYS_OF_WEEK = 7;

  /** Days from a Monday on. */
  private static final int TO_FRIDAY = 4;

  private final World world;
  private final Instant from;
  private final Instant to;
  private final List<Recall> recalls;
  private final Frauds frauds;
  private final Misdeliveries misdeliveries;
  private final SupplyVariety variety = SupplyVariety.lawful();

  /**
   * A supply chain.
   *
   * @param to what happens from then on is not written down any more
   * @param recalls the lots that are called back
   */
  public SupplyChain(World world, Instant from, Instant to, List<Recall> recalls) {
    this(world, from, to, recalls, Frauds.NONE, Misdeliveries.NONE);
  }

  private SupplyChain(
      World world,
      Instant from,
      Instant to,
      List<Recall> recalls,
      Frauds frauds,
      Misdeliveries misdeliveries) {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a run must end after it begins: " + from + ".." + to);
    }
    this.world = world;
    this.from = from;
    this.to = to;
    this.recalls = List.copyOf(recalls);
    this.frauds = frauds;
    this.misdeliveries = misdeliveries;
  }

  public List<Recall> recalls() {
    return recalls;
  }

  /** The same chain, of which some lots are called back. */
  public SupplyChain recalling(List<Recall> lots) {
    return new SupplyChain(world, from, to, lots, frauds, misdeliveries);
  }

  /** The same chain, in which some canteens are dishonest. */
  public SupplyChain cheating(Frauds some) {
    return new SupplyChain(world, from, to, recalls, some, misdeliveries);
  }

  /** What its canteens do on purpose. */
  public Frauds frauds() {
    return frauds;
  }

  /** Whose schools eat. */
  public World world() {
    return world;
  }

  /** What is wrong with its deliveries. */
  public Misdeliveries misdeliveries() {
    return misdeliveries;
  }

  /** The same chain, in which some suppliers cheat, and some prices are mistyped. */
  public SupplyChain misdelivering(Misdeliveries some) {
    return new SupplyChain(world, from, to, recalls, frauds, some);
  }

  /** All papers, in order of arrival; written as they are asked for. */
  public Iterator<SimulatedPaper> run() {
    return new Run();
  }

  public Instant from() {
    return from;
  }

  public Instant to() {
    return to;
  }

  /** Day after day. */
  private final class Run implements Iterator<SimulatedPaper> {

    private final long seed = Dice.mixed(world.seed(), SUPPLY);
    private final Recalls held = new Recalls(seed, variety.hearing(), recalls);
    private final Bookkeeping books = new Bookkeeping(world, frauds, to.getEpochSecond());
    private final Desk desk =
        new Desk(seed, variety, books, from.getEpochSecond(), to.getEpochSecond());
    private final Parties parties =
        new Parties(seed, world.schools().size(), variety.foreignShare());
    private final Upstream upstream = new Upstream(seed, variety, parties, held, desk);
    private final FoodMarket market = new FoodMarket(seed, variety, desk);
    private final Sellers sellers =
        new Sellers(seed, variety, parties, upstream, market, misdeliveries, frauds, desk);
    private final SortedSet<String> counties = new TreeSet<>();
    private final FoodCatalogue foods = FoodCatalogue.load();
    private final MealStandard standard = MealStandard.load();
    private final MenuWriter menus = new MenuWriter(foods, frauds, desk);
    private final List<Canteen> canteens = new ArrayList<>();
    private final Map<Canteen, MealPlans> plans = new HashMap<>();
    private final long lastDay = SchoolTime.day(to.getEpochSecond() - 1);
    private final long firstDay = SchoolTime.day(from.getEpochSecond());
    private long nextDay = firstDay;

    Run() {
      for (SimulatedSchool school : world.schools()) {
        counties.add(school.regionCode());
        canteens.add(
            new Canteen(school, variety, held, desk, books, new StoreRooms(world.devices(school))));
      }
    }

    @Override
    public boolean hasNext() {
      while (nextDay <= lastDay && !isNextKnown()) {
        live(nextDay++);
      }
      return !desk.waiting().isEmpty();
    }

    @Override
    public SimulatedPaper next() {
      if (!hasNext()) {
        throw new NoSuchElementException("the run is over");
      }
      return desk.waiting().remove();
    }

    /** Whether nothing that is not written yet arrives before what waits. */
    private boolean isNextKnown() {
      SimulatedPaper first = desk.waiting().peek();
      return first != null
          && first.arrivalTime().getEpochSecond() < SchoolTime.moment(nextDay - 1, 0);
    }

    private void live(long day) {
      desk.forget(day - 2);
      plans.values().forEach(its -> its.forget(day));
      counties.forEach(county -> market.publish(county, day));
      Map<Canteen, List<Shelf.Stock>> rests = new LinkedHashMap<>();
      List<Order> orders = new ArrayList<>();
      for (Canteen canteen : canteens) {
        MealPlans plans = plans(canteen);
        announce(canteen, plans, day);
        canteen.throwAwayWhatIsOutOfDate(day);
        rests.put(canteen, cook(canteen, plans.beforeDelivery(day)));
        if (canteen.school().kitchen().day().getsGoodsOn(day)) {
          orders.add(sellers.order(canteen, day, plans.needs(day)));
        }
      }
      sellers.prepare(orders);
      orders.forEach(sellers::deliver);
      rests.forEach(
          (canteen, rest) -> {
            MealPlans plans = plans(canteen);
            canteen.putBack(rest);
            canteen.putBack(cook(canteen, plans.afterDelivery(day)));
            canteen.tidyUp(day, sellers);
          });
      countStores(day);
      upstream.sweep(day);
      held.issue(day, desk);
    }

    /** On Fridays, where it is done at all; who steals does so in the middle of the week. */
    private void countStores(long day) {
      DayOfWeek weekday = LotPapers.date(day).getDayOfWeek();
      for (Canteen canteen : canteens) {
        int stolen = frauds.stolenPercent(canteen.school().index(), day);
        if (weekday == DayOfWeek.WEDNESDAY && stolen > 0) {
          canteen.loseToThief(stolen);
        }
        if (weekday == DayOfWeek.FRIDAY && frauds.areStoresCounted()) {
          canteen.count(day);
        }
      }
    }

    private MealPlans plans(Canteen canteen) {
      return plans.computeIfAbsent(
          canteen, one -> new MealPlans(seed, one.school(), variety, foods, standard, frauds));
    }

    private Honesty honesty(Canteen canteen, PlannedMeal plan) {
      return new Honesty(foods, frauds, canteen.school().index(), plan.day());
    }

    /**
     * On a Friday for the week to come; where somebody is late with that, on each day for the next.
     * The run begins with a menu that is there.
     */
    private void announce(Canteen canteen, MealPlans plans, long day) {
      long monday = monday(day);
      long next = monday + DAYS_OF_WEEK;
      int school = canteen.school().index();
      if (day == firstDay) {
        long until = day > monday + TO_FRIDAY ? next + DAYS_OF_WEEK : next;
        announce(canteen, plans, day, until, day - 1);
      }
      if (day == monday + TO_FRIDAY && !frauds.isMenuLate(school, day)) {
        announce(canteen, plans, next, next + DAYS_OF_WEEK, day);
      }
      long friday = monday(day + 1) - DAYS_OF_WEEK + TO_FRIDAY;
      if (friday >= firstDay && frauds.isMenuLate(school, friday)) {
        announce(canteen, plans, day + 1, day + 2, day);
      }
    }

    private void announce(Canteen canteen, MealPlans plans, long from, long until, long written) {
      for (long day = from; day < until; day++) {
        for (PlannedMeal plan : plans.announced(day, firstDay)) {
          menus.write(canteen.school(), plan, written);
        }
      }
    }

    private static long monday(long day) {
      return day - (LotPapers.date(day).getDayOfWeek().getValue() - 1);
    }

    /** What goes back into the store. */
    private List<Shelf.Stock> cook(Canteen canteen, List<PlannedMeal> plans) {
      List<Shelf.Stock> rests = new ArrayList<>();
      for (PlannedMeal plan : plans) {
        rests.addAll(
            new Cooking(seed, canteen, plan, variety, honesty(canteen, plan), menus, desk).cook());
      }
      return rests;
    }
  }
}
