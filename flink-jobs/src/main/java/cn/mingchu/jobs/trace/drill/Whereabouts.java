package cn.mingchu.jobs.trace.drill;

import cn.mingchu.jobs.trace.book.Fate;
import cn.mingchu.schemas.event.LotNodeKind;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where in a county a lot is, and all that was made of it; in micrograms.
 *
 * <p>Of what came into the county every microgram is in one of the parts, or missing.
 *
 * @param meals given out
 * @param kitchens issued for a meal, or in a dish, and not given out
 * @param stores in the store of a school that says so
 * @param discarded ceased to be goods
 * @param outside sent to parties outside the county, its suppliers too
 * @param sought all that came into the county, by whoever says so
 * @param reached schools to which some of it came, and whose papers tell what became of it
 * @param unreachable schools to which others say that some of it came, and which say nothing of it
 */
public record Whereabouts(
    long meals,
    long kitchens,
    long stores,
    long discarded,
    long outside,
    long sought,
    SortedSet<String> reached,
    SortedSet<String> unreachable) {

  public Whereabouts {
    reached = Collections.unmodifiableSortedSet(new TreeSet<>(reached));
    unreachable = Collections.unmodifiableSortedSet(new TreeSet<>(unreachable));
  }

  /** What answers come to, whatever order they are in. */
  static Whereabouts of(Collection<Answer> answers, String regionCode, SchoolRegister register) {
    return new Roll(answers, regionCode, register).call();
  }

  /** All of which is known where it is. */
  public long found() {
    return meals + kitchens + stores + discarded + outside;
  }

  /** What is at schools that say nothing of it, or went on to where nobody has been asked yet. */
  public long missing() {
    return sought - found();
  }

  /** The schools of a county while their answers are added up. */
  private static final class Roll {

    private final Collection<Answer> answers;
    private final String regionCode;
    private final SchoolRegister register;
    private final SortedSet<String> schools = new TreeSet<>();
    private final SortedSet<String> reached = new TreeSet<>();
    private final SortedSet<String> unreachable = new TreeSet<>();
    private long meals;
    private long kitchens;
    private long stores;
    private long discarded;
    private long outside;
    private long sought;

    Roll(Collection<Answer> answers, String regionCode, SchoolRegister register) {
      this.answers = answers;
      this.regionCode = regionCode;
      this.register = register;
      answers.stream()
          .filter(answer -> regionCode.equals(answer.regionCode()))
          .forEach(answer -> schools.add(answer.node().partyId()));
    }

    Whereabouts call() {
      answers.stream().filter(answer -> isHere(answer.node().partyId())).forEach(this::add);
      reached.removeAll(unreachable);
      return new Whereabouts(
          meals, kitchens, stores, discarded, outside, sought, reached, unreachable);
    }

    private void add(Answer answer) {
      Fate fate = answer.fate();
      if (answer.node().kind() == LotNodeKind.LOT_AT_PARTY) {
        addStore(answer.node().partyId(), fate);
      } else if (answer.node().kind() == LotNodeKind.MEAL) {
        meals += fate.onHand();
      } else {
        kitchens += fate.onHand();
      }
      discarded += fate.ended();
      outside += ofOthers(fate.sent());
      sought += fate.arose() + ofOthers(fate.came());
    }

    /** What parties outside the county have to do with. */
    private long ofOthers(Map<String, Long> byParty) {
      return byParty.entrySet().stream()
          .filter(entry -> !isHere(entry.getKey()))
          .mapToLong(Map.Entry::getValue)
          .sum();
    }

    private void addStore(String schoolId, Fate fate) {
      if (fate.whole() == 0) {
        return;
      }
      if (fate.isTold()) {
        stores += fate.onHand();
        reached.add(schoolId);
      } else {
        unreachable.add(schoolId);
      }
    }

    /** A school is here by its own papers, or else by the register. */
    private boolean isHere(String partyId) {
      return schools.contains(partyId) || Objects.equals(register.countyOf(partyId), regionCode);
    }
  }
}
