package cn.mingchu.jobs.trace.chain;

import cn.mingchu.jobs.trace.paper.FaultClaim;
import cn.mingchu.jobs.trace.paper.Numbers;
import cn.mingchu.jobs.trace.paper.SchoolRules;
import cn.mingchu.jobs.trace.paper.Subject;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells before a meal which of its dishes have too little that came with a chain and valid papers,
 * and after it which ingredients have no chain though their papers had time to come.
 *
 * <p>A share exactly at the limit is enough, and a paper that comes exactly at the end of the grace
 * is in time. What is said when all time has passed is a function of what was heard, whatever order
 * it came in: a paper that comes late takes back what was said without it.
 */
public final class DishJudge {

  private static final String COVERAGE = "MEAL_COVERAGE_LOW";
  private static final String GAP = "TRACE_GAP";
  private static final long WHOLE = 100;

  private final SchoolRules rules;

  /** Judges by such rules. */
  public DishJudge(SchoolRules rules) {
    this.rules = rules;
  }

  /**
   * Takes in a word.
   *
   * @param now the gateway's time, UTC milliseconds
   */
  public void hear(DishBook book, DishWord word, long now, Consumer<FaultClaim> voice) {
    if (word instanceof Backing backing) {
      Backing before = book.backings.get(backing.claimId());
      if (before != null && !backing.replaces(before)) {
        return;
      }
      book.backings.put(backing.claimId(), backing);
    } else if (word instanceof Serving serving) {
      Serving before = book.servings.get(serving.claimId());
      if (before != null && before.revision() >= serving.revision()) {
        return;
      }
      book.servings.put(serving.claimId(), serving);
    }
    timePasses(book, now, voice);
  }

  /**
   * Lets time pass.
   *
   * @param now the gateway's time, UTC milliseconds
   */
  public void timePasses(DishBook book, long now, Consumer<FaultClaim> voice) {
    Serving serving = book.serving();
    Told.tell(book.faults, serving == null ? Map.of() : faults(book, serving, now), voice);
  }

  private Map<String, FaultClaim> faults(DishBook book, Serving serving, long now) {
    Map<String, FaultClaim> faults = new TreeMap<>();
    coverage(book, serving, now).ifPresent(fault -> faults.put(fault.claimId(), fault));
    Optional<EffectiveRule> chain = inForce(GAP, serving);
    if (chain.isPresent() && now > graceEnds(chain.get(), serving)) {
      for (Backing backing : book.backings.values()) {
        gap(backing, chain.get(), serving).ifPresent(fault -> faults.put(fault.claimId(), fault));
      }
    }
    return faults;
  }

  /** When time has to pass next, UTC milliseconds; null where nothing is to come. */
  public @Nullable Long nextAlarm(DishBook book, long now) {
    Serving serving = book.serving();
    if (serving == null) {
      return null;
    }
    LongStream.Builder alarms = LongStream.builder().add(serving.time());
    inForce(COVERAGE, serving).ifPresent(rule -> alarms.add(dueAt(rule, serving)));
    inForce(GAP, serving).ifPresent(rule -> alarms.add(graceEnds(rule, serving) + 1));
    OptionalLong next = alarms.build().filter(alarm -> alarm > now).min();
    return next.isPresent() ? next.getAsLong() : null;
  }

  private Optional<FaultClaim> coverage(DishBook book, Serving serving, long now) {
    long grams = book.backings.values().stream().mapToLong(Backing::grams).sum();
    long proven = book.backings.values().stream().mapToLong(Backing::provenGrams).sum();
    return inForce(COVERAGE, serving)
        .filter(rule -> now >= dueAt(rule, serving) && isUnder(rule, proven, grams))
        .map(
            rule ->
                new FaultClaim(
                    "coverage " + serving.dish().id(),
                    1,
                    COVERAGE,
                    Subject.of(serving.dish()),
                    dueAt(rule, serving),
                    now < serving.time() ? null : serving.time(),
                    true,
                    serving.source(),
                    numbers(rule, proven, grams)));
  }

  private static Optional<FaultClaim> gap(Backing backing, EffectiveRule rule, Serving serving) {
    if (!isUnder(rule, backing.knownGrams(), backing.grams())) {
      return Optional.empty();
    }
    return Optional.of(
        new FaultClaim(
            backing.claimId() + " gap",
            1,
            GAP,
            Subject.of(serving.dish()),
            graceEnds(rule, serving),
            null,
            true,
            serving.source(),
            numbers(rule, backing.knownGrams(), backing.grams())));
  }

  private static boolean isUnder(EffectiveRule rule, long part, long whole) {
    return Math.multiplyExact(part, WHOLE) < Math.multiplyExact(whole, (long) limit(rule));
  }

  private static Numbers numbers(EffectiveRule rule, long part, long whole) {
    return Numbers.of(rule, limit(rule), Math.toIntExact(part * WHOLE / whole));
  }

  private static int limit(EffectiveRule rule) {
    return rule.coveredHundredths();
  }

  private static long dueAt(EffectiveRule rule, Serving serving) {
    return serving.time() - rule.before().toMillis();
  }

  private static long graceEnds(EffectiveRule rule, Serving serving) {
    return serving.time() + rule.grace().toMillis();
  }

  private Optional<EffectiveRule> inForce(String ruleId, Serving serving) {
    return rules.inForce(ruleId, serving.source(), serving.time());
  }
}
