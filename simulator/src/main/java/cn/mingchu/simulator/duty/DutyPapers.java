package cn.mingchu.simulator.duty;

import cn.mingchu.schemas.event.DutyRecord;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.supply.SimulatedPaper;
import cn.mingchu.simulator.supply.SupplyChain;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a supply chain, and among them what the people of its canteens write down of their
 * duties, in order of arrival.
 *
 * <p>They do what their menus bring, all of it and in time: nothing is to be found of them. The
 * other papers are those that the chain has without them.
 */
public final class DutyPapers implements Iterator<SimulatedPaper> {

  private static final long DUTIES = 90;

  private static final Comparator<SimulatedPaper> FIRST_COME =
      Comparator.comparing(SimulatedPaper::arrivalTime).thenComparingLong(SimulatedPaper::number);

  private final Iterator<SimulatedPaper> papers;
  private final long seed;
  private final long fromMillis;
  private final long toMillis;
  private final PriorityQueue<SimulatedPaper> waiting = new PriorityQueue<>(FIRST_COME);
  private final Set<String> known = new HashSet<>();
  private @Nullable SimulatedPaper ahead;
  private long written;

  /** Those of a chain, from its beginning. */
  public DutyPapers(SupplyChain chain) {
    this.papers = chain.run();
    this.seed = Dice.mixed(chain.world().seed(), DUTIES);
    this.fromMillis = chain.from().toEpochMilli();
    this.toMillis = chain.to().toEpochMilli();
  }

  @Override
  public boolean hasNext() {
    lookAhead();
    return ahead != null || !waiting.isEmpty();
  }

  @Override
  public SimulatedPaper next() {
    lookAhead();
    SimulatedPaper paper = ahead;
    SimulatedPaper duty = waiting.peek();
    if (duty != null && (paper == null || FIRST_COME.compare(duty, paper) < 0)) {
      return waiting.remove();
    }
    if (paper == null) {
      throw new NoSuchElementException("the run is over");
    }
    ahead = null;
    if (paper.record() instanceof MenuPlan menu) {
      plan(menu, paper.arrivalTime().toEpochMilli());
    }
    return paper;
  }

  private void lookAhead() {
    if (ahead == null && papers.hasNext()) {
      ahead = papers.next();
    }
  }

  /** A menu that is changed changes what is not done yet. */
  private void plan(MenuPlan menu, long heardMillis) {
    waiting.removeIf(
        paper ->
            paper.record() instanceof DutyRecord record
                && record.getSchoolId().equals(menu.getSchoolId())
                && record.getRecordId().startsWith(menu.getMealId() + '-'));
    if (menu.getDishes().isEmpty()) {
      return;
    }
    DutyShift shift = new DutyShift(seed, menu, known);
    for (DutyShift.Deed deed : shift.deeds()) {
      write(menu.getSchoolId(), deed, heardMillis);
    }
  }

  private void write(String schoolId, DutyShift.Deed deed, long heardMillis) {
    long time = deed.second() * 1_000;
    if (time >= toMillis) {
      return;
    }
    long number = ++written;
    Dice dice = Dice.of(seed, number);
    long recorded = time + dice.between(0, 300) * 1_000L;
    long sent = recorded + dice.between(200, 20_000);
    long arrival = Math.max(Math.max(sent, heardMillis), fromMillis + number);
    EventHeader header =
        new EventHeader(
            Dice.uuid(seed, number),
            Instant.ofEpochMilli(time),
            Instant.ofEpochMilli(recorded),
            Instant.ofEpochMilli(arrival),
            schoolId,
            null,
            null);
    waiting.add(
        new SimulatedPaper(
            Topics.DUTY_RECORDS, header, deed.record(header, schoolId), schoolId, number));
  }
}
