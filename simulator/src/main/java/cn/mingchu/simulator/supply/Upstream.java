package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.SupplyStep;
import cn.mingchu.schemas.event.SupplyStepKind;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.goods.Ingredient;
import cn.mingchu.simulator.goods.Trade;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.Range;
import cn.mingchu.simulator.variety.SupplyVariety;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Farms, makers and distributors, and what they have in store.
 *
 * <p>What is asked of one of them it has, gets or makes in time: the day before in the order in
 * which goods come to be, so that nothing leaves before it is there.
 */
final class Upstream {

  private static final long MAKING = 66;
  private static final long SORTING = 67;
  private static final long SWEEPING = 68;

  /** Hours of the local day before, and of the night; nothing of a slot reaches into the next. */
  private static final Range HARVEST = Range.between(11, 14);

  private static final Range SHIP_TO_MAKER = Range.between(15, 16);
  private static final Range PROCESS = Range.between(17, 18.5);
  private static final Range PACK = Range.between(19.5, 20.5);
  private static final Range SHIP_TO_DISTRIBUTOR = Range.between(21.5, 23);
  private static final Range SORT = Range.between(24.5, 26.5);
  private static final Range SWEEP = Range.between(8.5, 10);

  /** The night is over, and nothing is delivered yet. */
  private static final int MORNING = 3 * SchoolTime.HOUR;

  private static final int MOST_SORTED = 3;

  private final long seed;
  private final SupplyVariety variety;
  private final Parties parties;
  private final Recalls recalls;
  private final Desk desk;
  private final Map<Party, Shelf> shelves = new HashMap<>();

  /** What was processed and is not packed yet. */
  private final Map<Party, Shelf> silos = new HashMap<>();

  Upstream(long seed, SupplyVariety variety, Parties parties, Recalls recalls, Desk desk) {
    this.seed = seed;
    this.variety = variety;
    this.parties = parties;
    this.recalls = recalls;
    this.desk = desk;
  }

  /** What a party has to sell. */
  Shelf shelf(Party party) {
    return shelves.computeIfAbsent(party, none -> new Shelf());
  }

  /** Sees to it that a party has so much in the morning of a day. */
  void stockUp(Party party, Ingredient ingredient, long grams, long day) {
    long morning = SchoolTime.moment(day, MORNING);
    long there = shelf(party).available(ingredient, recalls.usable(party.partyId(), day, morning));
    if (there < grams) {
      make(party, ingredient, grams - there, day);
    }
  }

  /**
   * Takes so much out of a party's store; what is missing is made or bought the day before.
   *
   * @param day of the delivery
   * @param leaves when it leaves the store, UTC seconds
   */
  List<Taken> fetch(Party party, Ingredient ingredient, long grams, long day, long leaves) {
    Shelf shelf = shelf(party);
    long there = shelf.available(ingredient, recalls.usable(party.partyId(), day, leaves));
    if (there < grams) {
      make(party, ingredient, grams - there, day);
    }
    return shelf.take(ingredient, grams, recalls.usable(party.partyId(), day, leaves));
  }

  private void make(Party party, Ingredient ingredient, long missing, long day) {
    int time = desk.next(party.partyId(), "making-" + ingredient.slug(), day);
    Dice dice = Dice.of(seed, MAKING, party.number(), ingredient.slug().hashCode(), day, time);
    if (party.isFarm()) {
      harvest(party, ingredient, share(variety.harvestSurplus(), missing, dice), day, dice);
      return;
    }
    Range surplus = ingredient.stockDays() == 0 ? variety.freshSurplus() : variety.durableSurplus();
    long wanted = share(surplus, missing, dice);
    if (party.trade() == Trade.DISTRIBUTOR) {
      buy(party, ingredient, wanted, day, dice);
    } else {
      process(party, ingredient, wanted, day, dice);
    }
  }

  private void harvest(Party farm, Ingredient ingredient, long grams, long day, Dice dice) {
    long second = slot(HARVEST, day, dice, farm);
    Lot lot = newLot(farm, farm, ingredient, day - 1, day - 1, List.of());
    step(second, farm, SupplyStepKind.HARVESTED, List.of(), new Taken(lot, grams), null);
    shelf(farm).add(lot, grams, second);
  }

  private void process(Party maker, Ingredient ingredient, long wanted, long day, Dice dice) {
    double yield = variety.yield().draw(dice);
    Party farm = parties.producer(maker, ingredient);
    long raw = (long) Math.ceil(wanted / variety.packedShare().min() / yield);
    long shipped = slot(SHIP_TO_MAKER, day, dice, farm, maker);
    List<Taken> inputs = fetch(farm, ingredient, raw, day, shipped);
    step(shipped, farm, SupplyStepKind.SHIPPED, inputs, null, maker.partyId());

    long processed = slot(PROCESS, day, dice, maker);
    Shelf silo = silos.computeIfAbsent(maker, none -> new Shelf());
    Lot bulk = newLot(maker, maker, ingredient, day - 1, day - 1, inputs);
    long made = (long) Math.floor(Taken.sum(inputs) * yield);
    step(processed, maker, SupplyStepKind.PROCESSED, inputs, new Taken(bulk, made), null);
    silo.add(bulk, made, processed);
    pack(maker, ingredient, wanted, day, dice);
  }

  /** Out of the silo, into which what was left of the day before had been poured. */
  private void pack(Party maker, Ingredient ingredient, long wanted, long day, Dice dice) {
    Shelf silo = silos.computeIfAbsent(maker, none -> new Shelf());
    int packs = (int) variety.packs().draw(dice);
    long enough =
        Math.max(
            wanted, share(variety.packedShare(), silo.available(ingredient, stock -> true), dice));
    for (int pack = 0; pack < packs; pack++) {
      long second = slot(PACK, day, dice, maker);
      long grams = pack == 0 ? enough - enough / packs * (packs - 1) : enough / packs;
      List<Taken> inputs =
          silo.take(ingredient, grams, recalls.usable(maker.partyId(), day, second));
      if (!inputs.isEmpty()) {
        Lot lot = newLot(maker, maker, ingredient, day - 1, oldest(inputs), inputs);
        Taken packed = new Taken(lot, Taken.sum(inputs));
        step(second, maker, SupplyStepKind.PACKED, inputs, packed, null);
        shelf(maker).add(lot, packed.grams(), second);
      }
    }
  }

  private void buy(Party distributor, Ingredient ingredient, long wanted, long day, Dice dice) {
    Party producer = parties.producer(distributor, ingredient);
    long shipped = slot(SHIP_TO_DISTRIBUTOR, day, dice, producer, distributor);
    List<Taken> bought = fetch(producer, ingredient, wanted, day, shipped);
    if (bought.isEmpty()) {
      return;
    }
    step(shipped, producer, SupplyStepKind.SHIPPED, bought, null, distributor.partyId());
    bought.forEach(one -> shelf(distributor).add(one.lot(), one.grams(), shipped));
    if (Dice.of(seed, SORTING, dice.next()).chance(variety.sortedShare())) {
      sort(distributor, ingredient, wanted, day, dice);
    }
  }

  /** Pours together what is there, under a new name. */
  private void sort(Party distributor, Ingredient ingredient, long grams, long day, Dice dice) {
    long second = slot(SORT, day, dice, distributor);
    Shelf shelf = shelf(distributor);
    Predicate<Shelf.Stock> usable = recalls.usable(distributor.partyId(), day, second);
    if (shelf.count(ingredient, usable) > MOST_SORTED) {
      return;
    }
    List<Taken> inputs = shelf.take(ingredient, grams, usable);
    if (!inputs.isEmpty()) {
      Party maker = inputs.get(0).lot().maker();
      Lot lot = newLot(distributor, maker, ingredient, day, oldest(inputs), inputs);
      Taken sorted = new Taken(lot, Taken.sum(inputs));
      step(second, distributor, SupplyStepKind.PACKED, inputs, sorted, null);
      shelf.add(lot, sorted.grams(), second);
    }
  }

  /** Throws away what is out of date, and what is recalled as far as a party knows. */
  void sweep(long day) {
    for (Party party : parties.all()) {
      Dice dice = Dice.of(seed, SWEEPING, party.number(), day);
      long evening = SchoolTime.moment(day + 1, 0);
      for (Map<Party, Shelf> stores : List.of(shelves, silos)) {
        Shelf store = stores.getOrDefault(party, new Shelf());
        for (Shelf.Stock stock : store.removeAll(one -> one.lot().usableUntil() <= day)) {
          long wanted = slot(SWEEP, day + 1, dice, party);
          throwAway(party, stock.all(), Math.max(wanted, stock.since() + 1));
        }
        for (Shelf.Stock stock :
            store.removeAll(one -> recalls.isHeld(one.lot(), party.partyId(), evening))) {
          long known = Math.max(recalls.heard(stock.lot(), party.partyId()), stock.since());
          throwAway(party, stock.all(), known + dice.between(30, 240) * (long) SchoolTime.MINUTE);
        }
      }
    }
  }

  /** Throws something away that is on no shelf any more. */
  void throwAway(Party party, Taken some, long second) {
    long free = desk.free(second, party.partyId());
    step(free, party, SupplyStepKind.DISCARDED_UPSTREAM, List.of(some), null, null);
  }

  /** A lot under the next of the names that a party gives on a day. */
  private Lot newLot(
      Party party,
      Party maker,
      Ingredient ingredient,
      long namedOn,
      long producedOn,
      List<Taken> inputs) {
    String lotId =
        "%s-%04d-%s-%d"
            .formatted(
                ingredient.slug(),
                party.number(),
                LotPapers.compact(namedOn),
                desk.next(party.partyId(), "lot", namedOn));
    return new Lot(
        lotId,
        ingredient,
        maker,
        producedOn,
        producedOn + ingredient.shelfDays(),
        recalls.of(lotId, inputs));
  }

  /** A part of a lot, under the name that its seller gives it. */
  Lot portioned(Party seller, Lot lot, long day) {
    String name =
        "%s-%04d-%s-p%d"
            .formatted(
                lot.ingredient().slug(),
                seller.number(),
                LotPapers.compact(day),
                desk.next(seller.partyId(), "portion", day));
    return lot.named(name);
  }

  private void step(
      long second,
      Party party,
      SupplyStepKind kind,
      List<Taken> inputs,
      @Nullable Taken output,
      @Nullable String toPartyId) {
    long day = SchoolTime.day(second);
    String stepId =
        "step-%s-%d".formatted(LotPapers.compact(day), desk.next(party.partyId(), "step", day));
    desk.step(
        second,
        party.partyId(),
        header ->
            new SupplyStep(
                header,
                stepId,
                1,
                party.partyId(),
                kind,
                Taken.amounts(inputs),
                output == null ? List.of() : List.of(output.amount()),
                toPartyId));
  }

  /** A second in which none of the parties does anything else, counted in hours from the eve. */
  private long slot(Range hours, long day, Dice dice, Party... who) {
    long wanted = SchoolTime.moment(day - 1, 0) + (long) (hours.draw(dice) * SchoolTime.HOUR);
    String[] partyIds = new String[who.length];
    for (int i = 0; i < who.length; i++) {
      partyIds[i] = who[i].partyId();
    }
    return desk.free(wanted, partyIds);
  }

  private static long oldest(List<Taken> inputs) {
    return inputs.stream().mapToLong(one -> one.lot().producedOn()).min().orElseThrow();
  }

  private static long share(Range share, long grams, Dice dice) {
    return (long) Math.ceil(grams * share.draw(dice));
  }
}
