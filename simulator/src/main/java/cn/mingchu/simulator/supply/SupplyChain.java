package cn.mingchu.simulator.supply;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.SupplyVariety;
import cn.mingchu.simulator.world.SimulatedSchool;
import cn.mingchu.simulator.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What the schools of a world eat, where it comes from, and the papers that tell of it.
 *
 * <p>A value: every call of {@link #run} tells the same story from its beginning. It begins with
 * empty stores, on the day on which the run begins; what was written before the run begins is sent
 * then. It knows nothing of devices, and they know nothing of it.
 */
public final class SupplyChain {

  private static final long SUPPLY = 60;

  private final World world;
  private final Instant from;
  private final Instant to;
  private final List<Recall> recalls;
  private final SupplyVariety variety = SupplyVariety.lawful();

  /**
   * A supply chain.
   *
   * @param to what happens from then on is not written down any more
   * @param recalls the lots that are called back
   */
  public SupplyChain(World world, Instant from, Instant to, List<Recall> recalls) {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a run must end after it begins: " + from + ".." + to);
    }
    this.world = world;
    this.from = from;
    this.to = to;
    this.recalls = List.copyOf(recalls);
  }

  public List<Recall> recalls() {
    return recalls;
  }

  /** The same chain, of which some lots are called back. */
  public SupplyChain recalling(List<Recall> lots) {
    return new SupplyChain(world, from, to, lots);
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
    private final Desk desk = new Desk(seed, variety, from.getEpochSecond(), to.getEpochSecond());
    private final Parties parties =
        new Parties(seed, world.schools().size(), variety.foreignShare());
    private final Upstream upstream = new Upstream(seed, variety, parties, held, desk);
    private final Sellers sellers = new Sellers(seed, variety, parties, upstream, desk);
    private final List<Canteen> canteens = new ArrayList<>();
    private final long lastDay = SchoolTime.day(to.getEpochSecond() - 1);
    private long nextDay = SchoolTime.day(from.getEpochSecond());

    Run() {
      for (SimulatedSchool school : world.schools()) {
        canteens.add(
            new Canteen(school, variety, held, desk, new StoreRooms(world.devices(school))));
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
      Map<Canteen, List<Shelf.Stock>> rests = new LinkedHashMap<>();
      List<Order> orders = new ArrayList<>();
      for (Canteen canteen : canteens) {
        MealPlans plans = new MealPlans(seed, canteen.school(), variety);
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
            MealPlans plans = new MealPlans(seed, canteen.school(), variety);
            canteen.putBack(rest);
            canteen.putBack(cook(canteen, plans.afterDelivery(day)));
            canteen.tidyUp(day, sellers);
          });
      upstream.sweep(day);
      held.issue(day, desk);
    }

    /** What goes back into the store. */
    private List<Shelf.Stock> cook(Canteen canteen, List<PlannedMeal> plans) {
      List<Shelf.Stock> rests = new ArrayList<>();
      for (PlannedMeal plan : plans) {
        rests.addAll(new Cooking(seed, canteen, plan, variety, desk).cook());
      }
      return rests;
    }
  }
}
