package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.Keeping;
import cn.mingchu.schemas.event.LotAmount;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.fraud.Frauds;
import cn.mingchu.simulator.fraud.Misdeliveries;
import cn.mingchu.simulator.goods.Ingredient;
import cn.mingchu.simulator.goods.Trade;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.SupplyVariety;
import cn.mingchu.simulator.world.SimulatedSchool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Those who bring goods to the canteens. */
final class Sellers {

  private static final long ORDER = 71;
  private static final long DELIVERY = 72;
  private static final long RETURN = 73;

  /** Nobody sells less, in grams, and all sell by it. */
  private static final long UNIT = 100;

  /** What somebody buys who splits an order: what keeps. */
  private static final Ingredient SPLIT = Ingredient.RICE;

  /**
   * Of the sum from which on there is a tender, what each part of a split order is meant to cost.
   */
  private static final double JUST_UNDER = 0.95;

  private static final long GRAMS_OF_A_KILOGRAM = 1_000;

  /** A crate or a sack more: what is used is more than the recipe says. */
  private static final double RESERVE = 1.12;

  /** What the labels of chilled and of frozen goods allow, in hundredths of a degree. */
  private static final int CHILLED_LABEL = 400;

  private static final int FROZEN_LABEL = -1_200;

  private final long seed;
  private final SupplyVariety variety;
  private final Parties parties;
  private final Upstream upstream;
  private final FoodMarket market;
  private final Misdeliveries misdeliveries;
  private final Frauds frauds;
  private final Desk desk;

  Sellers(
      long seed,
      SupplyVariety variety,
      Parties parties,
      Upstream upstream,
      FoodMarket market,
      Misdeliveries misdeliveries,
      Frauds frauds,
      Desk desk) {
    this.seed = seed;
    this.frauds = frauds;
    this.market = market;
    this.misdeliveries = misdeliveries;
    this.variety = variety;
    this.parties = parties;
    this.upstream = upstream;
    this.desk = desk;
  }

  long seed() {
    return seed;
  }

  /** Whoever sells an ingredient to a school on a day. */
  Party of(int school, Ingredient ingredient, long day) {
    return frauds.isBoughtOfOne(school, day)
        ? parties.onlySeller(school)
        : parties.seller(school, ingredient);
  }

  /**
   * What a canteen lacks on a day on which goods come, and from whom it buys that.
   *
   * @param needs grams of each ingredient
   */
  Order order(Canteen canteen, long day, Map<Ingredient, Long> needs) {
    Dice dice = Dice.of(seed, ORDER, canteen.school().index(), day);
    int school = canteen.school().index();
    Map<Party, Map<Ingredient, Long>> bySeller = new LinkedHashMap<>();
    needs.forEach(
        (ingredient, grams) -> {
          long missing = missing(canteen, ingredient, grams, day, dice);
          if (missing > 0) {
            bySeller
                .computeIfAbsent(of(school, ingredient, day), none -> new LinkedHashMap<>())
                .put(ingredient, missing);
          }
        });
    if (frauds.isOrderSplit(school, day)) {
      Party seller = of(school, SPLIT, day);
      bySeller
          .computeIfAbsent(seller, none -> new LinkedHashMap<>())
          .put(SPLIT, justUnder(seller, canteen.school(), day));
    }
    return new Order(canteen, day, bySeller);
  }

  /** Gets ready for all that is ordered for a day. */
  void prepare(List<Order> orders) {
    Map<Party, Map<Ingredient, Long>> sums = new LinkedHashMap<>();
    for (Order order : orders) {
      order
          .bySeller()
          .forEach(
              (seller, its) -> {
                Map<Ingredient, Long> sum =
                    sums.computeIfAbsent(seller, none -> new LinkedHashMap<>());
                its.forEach((ingredient, grams) -> sum.merge(ingredient, grams, Long::sum));
              });
    }
    sums.forEach(
        (seller, sum) ->
            sum.forEach(
                (ingredient, grams) ->
                    upstream.stockUp(seller, ingredient, grams, orders.get(0).day())));
  }

  /** Brings what was ordered. */
  void deliver(Order order) {
    Canteen canteen = order.canteen();
    Dice dice = Dice.of(seed, DELIVERY, canteen.school().index(), order.day());
    Scale scale = new Scale(variety, dice);
    order
        .bySeller()
        .forEach((seller, its) -> bring(canteen, seller, its, order.day(), dice, scale));
  }

  /** Takes goods back; what can be sold again is put on the shelf. */
  void takeBack(Party seller, Taken some, long second) {
    Dice dice = Dice.of(seed, RETURN, seller.number(), second);
    if (dice.chance(variety.soldAgainShare())) {
      upstream.shelf(seller).add(some.lot(), some.grams(), second);
    } else {
      upstream.throwAway(seller, some, second + dice.between(30, 240) * (long) SchoolTime.MINUTE);
    }
  }

  private long missing(Canteen canteen, Ingredient ingredient, long grams, long day, Dice dice) {
    long needed = (long) Math.ceil(grams * RESERVE);
    long evening = SchoolTime.moment(day + 1, 0);
    long there = canteen.store().available(ingredient, canteen.usable(day + 1, evening));
    double ahead = dice.uniform(1, 1 + ingredient.stockDays());
    long missing = needed <= there ? 0 : (long) Math.ceil((needed - there) * ahead);
    return (missing + UNIT - 1) / UNIT * UNIT;
  }

  /** How much costs a little less than what would have to be put out to tender. */
  private long justUnder(Party seller, SimulatedSchool school, long day) {
    double fen = market.usual(SPLIT, seller, school, day);
    double grams = JUST_UNDER * Frauds.TENDER_FROM_FEN / fen * GRAMS_OF_A_KILOGRAM;
    long units = (long) (grams / UNIT);
    return units * UNIT;
  }

  private void bring(
      Canteen canteen,
      Party seller,
      Map<Ingredient, Long> orders,
      long day,
      Dice dice,
      Scale scale) {
    int from = canteen.school().kitchen().day().deliveryFrom();
    int to = canteen.school().kitchen().day().deliveryTo();
    long wanted = SchoolTime.moment(day, dice.between(from, to - 1));
    long comes = desk.free(wanted, seller.partyId(), canteen.schoolId());
    List<DeliveryLine> lines = new ArrayList<>();
    List<Taken> brought = new ArrayList<>();
    orders.forEach(
        (ingredient, grams) -> {
          for (Taken taken : upstream.fetch(seller, ingredient, grams, day, comes)) {
            lines.add(line(canteen, seller, taken, day, dice, scale, brought));
          }
        });
    if (lines.isEmpty()) {
      return;
    }
    String deliveryId =
        "delivery-%s-%d"
            .formatted(LotPapers.compact(day), desk.next(canteen.schoolId(), "delivery", day));
    @Nullable Integer vehicle = isCooled(orders) ? hundredths(dice.uniform(-2, 4)) : null;
    desk.delivery(
        comes,
        canteen.schoolId(),
        header ->
            new Delivery(
                header,
                deliveryId,
                1,
                canteen.schoolId(),
                seller.partyId(),
                null,
                vehicle,
                canteen.receivers(),
                lines));
    for (Taken one : brought) {
      canteen.store().add(one.lot(), one.grams(), comes);
    }
    for (Taken one : brought) {
      sendSomeBack(canteen, one, comes, dice);
    }
  }

  private DeliveryLine line(
      Canteen canteen,
      Party seller,
      Taken taken,
      long day,
      Dice dice,
      Scale scale,
      List<Taken> brought) {
    Ingredient ingredient = taken.lot().ingredient();
    boolean isPortioned =
        seller.trade() == Trade.DISTRIBUTOR && dice.chance(variety.portionedShare());
    Lot lot = isPortioned ? upstream.portioned(seller, taken.lot(), day) : taken.lot();
    List<LotAmount> origins = isPortioned ? List.of(taken.amount()) : List.of();
    int number = brought.size();
    String schoolId = canteen.schoolId();
    long brings = misdeliveries.grams(schoolId, seller.partyId(), day, number, taken.grams());
    long weighed = scale.weigh(brings);
    brought.add(new Taken(lot, weighed));
    return new DeliveryLine(
        lot.lotId(),
        ingredient.label(),
        ingredient.kind(),
        ingredient.keeping(),
        taken.grams(),
        weighed,
        scale.isTyped(),
        misdeliveries.price(
            schoolId,
            seller.partyId(),
            day,
            number,
            market.asked(ingredient, seller, canteen.school(), day, dice)),
        LotPapers.date(lot.producedOn()),
        LotPapers.date(lot.usableUntil()),
        surface(ingredient.keeping(), dice),
        label(ingredient.keeping()),
        origins,
        LotPapers.of(lot, seller),
        canteen.rooms().of(ingredient),
        0L);
  }

  /** What is bruised, or too much. */
  private void sendSomeBack(Canteen canteen, Taken brought, long comes, Dice dice) {
    if (dice.chance(variety.sentBackShare())) {
      long grams = Math.max(1, (long) (brought.grams() * variety.partShare().draw(dice)));
      long second = comes + dice.between(2, 25) * (long) SchoolTime.MINUTE;
      List<Taken> some =
          canteen
              .store()
              .take(
                  brought.lot().ingredient(),
                  grams,
                  stock -> stock.lot().equals(brought.lot()) && stock.grams() >= grams);
      some.forEach(one -> canteen.sendBack(second, one, SchoolTime.day(comes), this));
    }
  }

  private @Nullable Integer surface(Keeping keeping, Dice dice) {
    return switch (keeping) {
      case CHILLED -> hundredths(variety.chilledCelsius().draw(dice));
      case FROZEN -> hundredths(variety.frozenCelsius().draw(dice));
      default -> null;
    };
  }

  private static @Nullable Integer label(Keeping keeping) {
    return switch (keeping) {
      case CHILLED -> CHILLED_LABEL;
      case FROZEN -> FROZEN_LABEL;
      default -> null;
    };
  }

  private static boolean isCooled(Map<Ingredient, Long> orders) {
    return orders.keySet().stream().anyMatch(one -> one.keeping() != Keeping.AMBIENT);
  }

  private static int hundredths(double celsius) {
    return (int) Math.round(celsius * 100);
  }
}
