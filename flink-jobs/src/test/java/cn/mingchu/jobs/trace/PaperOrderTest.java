package cn.mingchu.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.jobs.trace.book.LotLink;
import cn.mingchu.jobs.trace.book.Prohibition;
import cn.mingchu.jobs.trace.book.Recall;
import cn.mingchu.jobs.trace.book.Step;
import cn.mingchu.jobs.trace.book.Trade;
import cn.mingchu.jobs.trace.book.WorldOracle;
import cn.mingchu.jobs.trace.paper.Breach;
import cn.mingchu.jobs.trace.paper.Claim;
import cn.mingchu.jobs.trace.paper.MealClaim;
import cn.mingchu.jobs.trace.paper.MoveClaim;
import cn.mingchu.jobs.trace.paper.Paper;
import cn.mingchu.jobs.trace.paper.RecallClaim;
import cn.mingchu.jobs.trace.paper.StowClaim;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However papers, their corrections, recalls and tests overtake one another and come again, in the
 * end the exposures and the findings are those of the last revisions alone. With {@code -Pproof}
 * for many more seeds.
 */
class PaperOrderTest {

  /** All that is drawn happens before. */
  private static final long AFTER_ALL = 25;

  static LongStream seeds() {
    return DrawnOrder.seeds(50);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    List<Paper> papers = papers(seed);

    List<Breach> breaches = Papers.breaches(seed);
    Map<String, String> wanted = oracle(papers, breaches);
    Offices inOrder = Offices.inOrder().hear(papers, breaches);
    Offices inDisorder = Offices.inDisorder(new Random(seed)).hear(papers, breaches);
    assertThat(inOrder.found()).isEqualTo(wanted);
    assertThat(inDisorder.found()).isEqualTo(wanted);
    assertThat(inDisorder.told()).isEqualTo(inOrder.told());
  }

  @Test
  void drawsPapersOfEveryKind() {
    Set<String> kinds = new TreeSet<>();
    for (long seed = 1; seed <= 50; seed++) {
      List<Paper> papers = papers(seed);
      papers.forEach(paper -> kinds.add(paper.paperId().replaceAll(" .*", "")));
      Offices offices = Offices.inOrder().hear(papers, Papers.breaches(seed));
      offices
          .found()
          .keySet()
          .forEach(
              key ->
                  kinds.add(
                      key.startsWith("hold:breach:") ? "warm store" : key.replaceAll(":.*", "")));
      offices
          .found()
          .keySet()
          .forEach(
              key -> kinds.add(key.contains(":") ? key.replaceAll(".* (.*):.*", "$1") : "lot"));
      if (!offices.told().isEmpty()) {
        kinds.add("in use");
      }
    }

    assertThat(kinds)
        .contains("delivery", "hold", "meal", "movement", "recall", "step", "test")
        .contains("lot", "dish", "kitchen", "batch", "in use", "warm store", "sibling");
  }

  /** By the numbers of the catalogue, when all time has passed. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void findsWhatAnOracleFindsThatHasAllPapersOnTheTable(long seed) {
    List<Papers.Drawn<?>> drawn = Papers.drawnOfADay(seed);
    List<Paper> papers = drawn.stream().<Paper>map(Papers.Drawn::paper).toList();

    Set<String> wanted = FaultOracle.faults(drawn);
    assertThat(Offices.inOrder().hear(papers).faults()).isEqualTo(wanted);
    assertThat(Offices.inDisorder(new Random(seed)).hear(papers).faults()).isEqualTo(wanted);
  }

  @Test
  void breaksEveryRuleThatHasNumbers() {
    Set<String> broken = new TreeSet<>();
    for (long seed = 1; seed <= 50; seed++) {
      FaultOracle.faults(Papers.drawnOfADay(seed))
          .forEach(fault -> broken.add(fault.split(" ", -1)[0]));
    }

    assertThat(broken).isEqualTo(new TreeSet<>(Offices.RULES_WITH_NUMBERS));
  }

  private static List<Paper> papers(long seed) {
    return Papers.drawn(seed).stream().<Paper>map(Papers.Drawn::paper).toList();
  }

  private static Map<String, String> oracle(List<Paper> papers, List<Breach> breaches) {
    List<Claim> claims = lastClaims(papers);
    claims.addAll(holds(claims, breaches));
    List<LotLink> links = links(claims);
    Map<String, String> found = WorldOracle.found(new Trade(links, recalls(claims, links)));
    found.keySet().removeIf(key -> !key.contains(" "));
    return found;
  }

  /** What the last revisions of papers claim. */
  static List<Claim> lastClaims(List<Paper> papers) {
    List<Claim> claims = new ArrayList<>();
    lastOfEach(papers).forEach(paper -> claims.addAll(paper.claims()));
    return claims;
  }

  /** What moved, the rest in the kitchen too. */
  static List<LotLink> links(List<Claim> claims) {
    List<LotLink> links = new ArrayList<>();
    Map<String, Long> rests = new TreeMap<>();
    Map<String, Long> issuedAt = new HashMap<>();
    for (Claim claim : claims) {
      if (claim instanceof MoveClaim move) {
        links.add(move.link());
      } else if (claim instanceof MealClaim meal) {
        String key = meal.lot().id() + " " + "kitchen:" + meal.mealId() + "@" + Papers.SCHOOL;
        boolean isIssue = meal.use() == MealClaim.Use.ISSUED;
        rests.merge(key, isIssue ? meal.grams() : -meal.grams(), Long::sum);
        if (isIssue && meal.grams() > 0) {
          issuedAt.merge(key, meal.time(), Math::min);
        }
      }
    }
    rests.forEach(
        (key, grams) -> {
          if (grams > 0) {
            String[] ends = key.split(" ", -1);
            links.add(
                new LotLink(
                    restId(ends),
                    1,
                    ends[0],
                    ends[1],
                    grams,
                    issuedAt.getOrDefault(key, -1L),
                    Step.ISSUE));
          }
        });
    return links;
  }

  /** Looks into each store at each moment. */
  private static List<Claim> holds(List<Claim> claims, List<Breach> breaches) {
    Map<String, Breach> newest = new TreeMap<>();
    Map<String, Long> knownAt = new TreeMap<>();
    for (Breach breach : breaches) {
      newest.merge(
          breach.findingId(),
          breach,
          (one, other) -> one.revision() > other.revision() ? one : other);
      if (breach.stands()) {
        knownAt.merge(breach.findingId(), breach.knownAt(), Math::min);
      }
    }
    List<StowClaim> stowed = new ArrayList<>();
    claims.forEach(
        claim -> {
          if (claim instanceof StowClaim stow) {
            stowed.add(stow);
          }
        });
    List<Claim> holds = new ArrayList<>();
    for (Breach breach : newest.values()) {
      for (String lot : stowed.stream().map(stow -> stow.lot().name()).distinct().toList()) {
        List<Long> moments =
            LongStream.rangeClosed(breach.since(), AFTER_ALL)
                .filter(moment -> breach.stands() && moment < breach.until())
                .filter(moment -> liesThere(stowed, lot, breach.storeId(), moment))
                .boxed()
                .toList();
        if (!moments.isEmpty()) {
          long last = moments.get(moments.size() - 1);
          holds.add(
              new RecallClaim(
                  "breach " + breach.findingId() + " " + lot,
                  1,
                  "hold:breach:" + breach.findingId(),
                  lot,
                  Papers.SCHOOL,
                  RecallClaim.FIRST_WORD,
                  true,
                  moments.get(0),
                  last == AFTER_ALL ? Long.MAX_VALUE : last + 1,
                  Objects.requireNonNull(knownAt.get(breach.findingId())),
                  breach.source()));
        }
      }
    }
    return holds;
  }

  private static boolean liesThere(
      List<StowClaim> stowed, String lot, String storeId, long moment) {
    return stowed.stream()
        .filter(stow -> stow.lot().name().equals(lot) && storeId.equals(stow.storeId()))
        .filter(stow -> stow.time() <= moment)
        .anyMatch(
            stow ->
                stowed.stream()
                    .filter(later -> later.isAll() && later.lot().name().equals(lot))
                    .noneMatch(later -> later.time() > stow.time() && later.time() <= moment));
  }

  private static String restId(String[] ends) {
    String meal = ends[1].substring("kitchen:".length(), ends[1].indexOf('@'));
    String lot = ends[0].substring(0, ends[0].indexOf('@'));
    return "kitchen %s %s %s".formatted(Papers.SCHOOL, meal, lot);
  }

  static List<Recall> recalls(List<Claim> claims, List<LotLink> links) {
    Set<String> places = new TreeSet<>();
    for (LotLink link : links) {
      for (String end : new String[] {link.from(), link.to()}) {
        if (end != null && !end.contains(":")) {
          places.add(end);
        }
      }
    }
    List<Recall> recalls = new ArrayList<>();
    for (String place : places) {
      Map<String, List<RecallClaim>> said = new TreeMap<>();
      for (Claim claim : claims) {
        if (claim instanceof RecallClaim recall
            && place.startsWith(recall.lotId() + "@")
            && (recall.partyId() == null || place.endsWith("@" + recall.partyId()))) {
          said.computeIfAbsent(recall.recallId(), none -> new ArrayList<>()).add(recall);
        }
      }
      said.forEach((id, words) -> recalls.add(recall(id, place, words)));
    }
    return recalls;
  }

  /** Who says that it may be used again releases what was said with less weight. */
  private static Recall recall(String id, String place, List<RecallClaim> words) {
    RecallClaim last = words.stream().reduce(PaperOrderTest::heavier).orElseThrow();
    boolean releases = last.weight() > RecallClaim.FIRST_WORD && !last.forbids();
    Optional<RecallClaim> forbids =
        releases
            ? words.stream().filter(RecallClaim::forbids).reduce(PaperOrderTest::heavier)
            : Optional.of(last).filter(RecallClaim::forbids);
    return new Recall(
        id,
        place,
        1,
        forbids.map(RecallClaim::since).orElse(Long.MIN_VALUE),
        forbids.map(RecallClaim::until).orElse(Long.MAX_VALUE),
        forbids.isPresent(),
        new Prohibition(
            forbids.map(RecallClaim::time).orElse(Long.MIN_VALUE),
            releases ? last.time() : Long.MAX_VALUE,
            0,
            0));
  }

  private static RecallClaim heavier(RecallClaim one, RecallClaim other) {
    return Comparator.comparingInt(RecallClaim::weight)
                .thenComparing(RecallClaim::claimId)
                .compare(one, other)
            > 0
        ? one
        : other;
  }

  private static Collection<Paper> lastOfEach(List<Paper> papers) {
    Map<String, Paper> last = new TreeMap<>();
    papers.forEach(
        paper ->
            last.merge(
                paper.paperId(),
                paper,
                (one, other) -> one.revision() > other.revision() ? one : other));
    return last.values();
  }
}
