package cn.mingchu.menus;

import cn.mingchu.menus.PlannedWeek.Serving;
import cn.mingchu.schemas.event.AdviceKind;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Whether what a band gets of something, over all meals of a week that are planned, lies in the
 * bounds that the standard gives those meals.
 *
 * <p>What the catalogue does not know counts as nothing: so too much is too much whatever it is,
 * and too little is told only where most of the mass is known.
 *
 * @param value how much of it is on a plate, from 0
 * @param least how much there should be at least, in the same measure
 * @param most likewise
 */
record WeeklyMean(
    ToLongFunction<Plate> value, ToLongFunction<Plate> least, ToLongFunction<Plate> most) {

  private static final long WHOLE = 100;
  private static final long MILLION = 1_000_000;
  private static final long HUNDRED_GRAMS = 100_000;
  private static final long MILLIGRAMS_A_GRAM = 1_000;

  /** Milligrams; nobody weighs out less for a child. */
  private static final long STEP = 5_000;

  /**
   * What too little is mended with, and too much.
   *
   * @param valueOfHundredGrams how much 100 g of it bring, in the measure of the mean
   */
  record Remedy(FoodGroup group, long valueOfHundredGrams) {

    /** How much of it, rounded up to whole steps, brings so much. */
    long milligrams(long value) {
      long milligrams =
          Advice.roundedUp(Math.multiplyExact(value, HUNDRED_GRAMS), valueOfHundredGrams);
      return Advice.roundedUp(milligrams, STEP) * STEP;
    }
  }

  Optional<PlanFault> tooLittle(
      EffectiveRule rule, AgeBand band, List<Serving> servings, String cause, Remedy remedy) {
    long is = sum(servings, value);
    long wanted = sum(servings, least);
    boolean isTooLittle =
        Math.multiplyExact(is, WHOLE)
            < Math.multiplyExact(wanted, WHOLE - rule.amount(ParameterName.VARIANCE));
    if (!isTooLittle || !isWhole(rule, servings) || !isKnown(rule, servings)) {
      return Optional.empty();
    }
    Serving poorest = servings.stream().min(Comparator.comparing(this::filled)).orElseThrow();
    return Optional.of(
        fault(rule, AdviceKind.ADD, band, servings, cause, poorest, remedy, wanted - is));
  }

  Optional<PlanFault> tooMuch(
      EffectiveRule rule, AgeBand band, List<Serving> servings, String cause, Remedy remedy) {
    long is = sum(servings, value);
    long allowed = sum(servings, most);
    boolean isTooMuch =
        Math.multiplyExact(is, WHOLE)
            > Math.multiplyExact(allowed, WHOLE + rule.amount(ParameterName.VARIANCE));
    if (!isTooMuch || !isWhole(rule, servings)) {
      return Optional.empty();
    }
    Serving richest = servings.get(0);
    for (Serving serving : servings) {
      richest = filled(serving) > filled(richest) ? serving : richest;
    }
    return Optional.of(
        fault(rule, AdviceKind.REDUCE, band, servings, cause, richest, remedy, is - allowed));
  }

  /** The share of the least that there is, in millionths. */
  private long filled(Serving serving) {
    long wanted = Math.max(1, least.applyAsLong(serving.plate()));
    return Math.multiplyExact(value.applyAsLong(serving.plate()), MILLION) / wanted;
  }

  private static PlanFault fault(
      EffectiveRule rule,
      AdviceKind kind,
      AgeBand band,
      List<Serving> servings,
      String cause,
      Serving first,
      Remedy remedy,
      long off) {
    long each = remedy.milligrams(Advice.roundedUp(off, (long) servings.size()));
    long heads = servings.stream().mapToLong(serving -> serving.plate().heads()).sum();
    return new PlanFault(
        cause,
        Menu.begin(first.meal().plan().monday()),
        Math.multiplyExact(each, heads) / MILLIGRAMS_A_GRAM,
        List.of(Advice.ofAmount(rule.ruleId(), kind, first.meal(), band, remedy.group(), each)),
        servings.stream().map(Serving::meal).toList());
  }

  private static boolean isWhole(EffectiveRule rule, List<Serving> servings) {
    long days = servings.stream().map(serving -> serving.meal().day()).distinct().count();
    return days >= rule.amount(ParameterName.PLANNED_DAYS);
  }

  private static boolean isKnown(EffectiveRule rule, List<Serving> servings) {
    long all = sum(servings, Plate::milligrams);
    return sum(servings, Plate::knownMilligrams) * WHOLE >= rule.amount(ParameterName.KNOWN) * all;
  }

  private static long sum(List<Serving> servings, ToLongFunction<Plate> of) {
    return servings.stream().mapToLong(serving -> of.applyAsLong(serving.plate())).sum();
  }
}
