package cn.mingchu.simulator.duty;

import cn.mingchu.schemas.event.DutyRecord;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.fraud.Frauds;
import cn.mingchu.simulator.supply.SimulatedPaper;
import cn.mingchu.simulator.supply.SupplyChain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a supply chain, and among them what the people of its canteens write down of their
 * duties, in order of arrival.
 *
 * <p>They do what their menus bring, all of it and in time, and nothing is to be found of them, but
 * for those of whom the chain's frauds say otherwise. The other papers are those that the chain has
 * without them.
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
  private final Map<String, Long> known = new HashMap<>();
  private final Frauds frauds;
  private final Map<String, Integer> schools = new HashMap<>();
  private final List<Neglect> neglects = new ArrayList<>();
  private @Nullable SimulatedPaper ahead;
  private long written;

  /** Those of a chain, from its beginning. */
  public DutyPapers(SupplyChain chain) {
    this.papers = chain.run();
    this.seed = Dice.mixed(chain.world().seed(), DUTIES);
    this.fromMillis = chain.from().toEpochMilli();
    this.toMillis = chain.to().toEpochMilli();
    this.frauds = chain.frauds();
    chain.world().schools().forEach(school -> schools.put(school.schoolId(), school.index()));
  }

  /**
   * What was neglected for the menus that were handed out so far, of meals that are served before
   * the run ends: what is true of it.
   */
  public List<Neglect> neglects() {
    return neglects.stream()
        .filter(neglect -> neglect.servedTime().toEpochMilli() < toMillis)
        .toList();
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

  /** A menu that is changed changes what is not done yet, and so does an earlier meal of a day. */
  private void plan(MenuPlan menu, long heardMillis) {
    String schoolId = menu.getSchoolId();
    dropWaiting(schoolId, menu.getMealId() + '-');
    neglects.removeIf(
        neglect ->
            neglect.schoolId().equals(schoolId) && menu.getMealId().equals(neglect.mealId()));
    if (menu.getDishes().isEmpty()) {
      return;
    }
    int school = Objects.requireNonNull(schools.get(schoolId), schoolId);
    Negligence negligence = new Negligence(seed, frauds, school, menu.getDay().toEpochDay());
    DutyShift shift = new DutyShift(seed, menu, negligence, known);
    if (shift.opensDay()) {
      dropWaiting(schoolId, DutyShift.ofDay(menu));
      String date = menu.getDay().toString();
      neglects.removeIf(
          neglect -> neglect.schoolId().equals(schoolId) && neglect.causeId().equals(date));
    }
    neglects.addAll(shift.neglects());
    for (Deed deed : shift.deeds()) {
      write(schoolId, deed, heardMillis);
    }
  }

  private void dropWaiting(String schoolId, String recordIds) {
    waiting.removeIf(
        paper ->
            paper.record() instanceof DutyRecord record
                && record.getSchoolId().equals(schoolId)
                && record.getRecordId().startsWith(recordIds));
  }

  private void write(String schoolId, Deed deed, long heardMillis) {
    long time = deed.second() * 1_000;
    if (time >= toMillis) {
      return;
    }
    long number = ++written;
    Dice dice = Dice.of(seed, number);
    long recorded = time + (deed.delay() + dice.between(0, 300)) * 1_000L;
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
