package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.trace.book.Exposure;
import cn.mingchu.jobs.trace.book.Step;
import cn.mingchu.jobs.trace.chain.Backing;
import cn.mingchu.jobs.trace.chain.DishBook;
import cn.mingchu.jobs.trace.chain.DishJudge;
import cn.mingchu.jobs.trace.chain.DishWord;
import cn.mingchu.jobs.trace.chain.Serving;
import cn.mingchu.jobs.trace.chain.StoreBook;
import cn.mingchu.jobs.trace.chain.StoreJudge;
import cn.mingchu.jobs.trace.chain.StoreVoice;
import cn.mingchu.jobs.trace.drill.Answer;
import cn.mingchu.jobs.trace.drill.DrillBook;
import cn.mingchu.jobs.trace.drill.DrillJudge;
import cn.mingchu.jobs.trace.drill.DrillPlan;
import cn.mingchu.jobs.trace.drill.DrillResult;
import cn.mingchu.jobs.trace.drill.IssuedDrill;
import cn.mingchu.jobs.trace.drill.Whereabouts;
import cn.mingchu.jobs.trace.lot.Hearing;
import cn.mingchu.jobs.trace.lot.LotAccount;
import cn.mingchu.jobs.trace.lot.LotFinding;
import cn.mingchu.jobs.trace.lot.LotOffice;
import cn.mingchu.jobs.trace.lot.OfficeVoice;
import cn.mingchu.jobs.trace.lot.Place;
import cn.mingchu.jobs.trace.paper.AcknowledgementClaim;
import cn.mingchu.jobs.trace.paper.Breach;
import cn.mingchu.jobs.trace.paper.BreachBook;
import cn.mingchu.jobs.trace.paper.Claim;
import cn.mingchu.jobs.trace.paper.ColdRoomJudge;
import cn.mingchu.jobs.trace.paper.FaultClaim;
import cn.mingchu.jobs.trace.paper.MealBook;
import cn.mingchu.jobs.trace.paper.MealClaim;
import cn.mingchu.jobs.trace.paper.MealJudge;
import cn.mingchu.jobs.trace.paper.MemoryStays;
import cn.mingchu.jobs.trace.paper.MoveClaim;
import cn.mingchu.jobs.trace.paper.Node;
import cn.mingchu.jobs.trace.paper.Paper;
import cn.mingchu.jobs.trace.paper.PaperBook;
import cn.mingchu.jobs.trace.paper.PaperJudge;
import cn.mingchu.jobs.trace.paper.RecallBook;
import cn.mingchu.jobs.trace.paper.RecallClaim;
import cn.mingchu.jobs.trace.paper.RecallJudge;
import cn.mingchu.jobs.trace.paper.SchoolRules;
import cn.mingchu.jobs.trace.paper.StowClaim;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.LotNodeKind;
import cn.mingchu.schemas.lot.Share;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that the job's operators do, in plain Java, with anything overtaking anything. */
final class Offices {

  static final Set<String> RULES_WITH_NUMBERS =
      Set.of(
          "RECEIVE_CHILLED_WARM",
          "RECEIVE_FROZEN_WARM",
          "TRANSPORT_WARM_ON_ARRIVAL",
          "EXPIRED_USED",
          "TRACE_LATE",
          "TRACE_GAP",
          "MEAL_COVERAGE_LOW");

  private static final RuleCatalogue CATALOGUE = RuleCatalogue.load();
  private static final SchoolRules RULES = SchoolRules.released();

  /** What is known of the stores of a school. */
  private record ColdRooms(BreachBook book, MemoryStays stays) {}

  private final @Nullable Random random;
  private final List<Runnable> waiting = new ArrayList<>();

  private final Map<String, PaperBook> papers = new HashMap<>();
  private final Map<String, MealBook> meals = new HashMap<>();
  private final Map<String, ColdRooms> coldRooms = new HashMap<>();
  private final Map<String, RecallBook> recalls = new HashMap<>();
  private final Map<String, LotAccount> accounts = new TreeMap<>();

  private final PaperJudge paperJudge = new PaperJudge(RULES);
  private final MealJudge mealJudge = new MealJudge();
  private final ColdRoomJudge coldRoomJudge = new ColdRoomJudge();
  private final RecallJudge recallJudge = new RecallJudge();
  private final LotOffice lotOffice = new LotOffice(CATALOGUE);
  private final Map<String, StoreBook> stores = new HashMap<>();
  private final Map<String, DishBook> dishes = new TreeMap<>();
  private final StoreJudge storeJudge = new StoreJudge(RULES);
  private final DishJudge dishJudge = new DishJudge(RULES);

  private final DrillBook drill = new DrillBook();
  private final DrillJudge drillJudge = new DrillJudge(DrillPlan.USUAL, DrillOracle.REGISTER::get);

  /** By its claim, the last word on each fault. */
  final Map<String, FaultClaim> faults = new TreeMap<>();

  /** Recall and node to the last word on it. */
  final Map<String, Exposure> exposures = new TreeMap<>();

  /** By id, the last word. */
  final Map<String, LotFinding> findings = new TreeMap<>();

  private Offices(@Nullable Random random) {
    this.random = random;
  }

  static Offices inOrder() {
    return new Offices(null);
  }

  static Offices inDisorder(Random random) {
    return new Offices(random);
  }

  Offices hear(List<Paper> all) {
    return hear(all, List.of());
  }

  Offices hear(List<Paper> all, List<Breach> breaches) {
    breaches.forEach(breach -> later(() -> hear(breach)));
    for (Paper paper : all) {
      later(() -> hear(paper));
    }
    while (!waiting.isEmpty()) {
      Runnable next = waiting.remove(random == null ? 0 : random.nextInt(waiting.size()));
      next.run();
      if (random != null && random.nextInt(8) == 0) {
        waiting.add(next);
      }
    }
    dishes.values().forEach(dish -> dishJudge.timePasses(dish, Long.MAX_VALUE, this::tell));
    return this;
  }

  /** A lot is recalled in a drill, too; to be said before all is heard. */
  Offices drill(IssuedDrill issued) {
    later(() -> drillJudge.hear(drill, issued, 0));
    later(() -> hear(issued.claim(), null));
    return this;
  }

  /** What the drill finds in the end; null where nobody answered. */
  @Nullable Whereabouts whereabouts() {
    List<DrillResult> results = new ArrayList<>();
    drillJudge.timePasses(drill, Long.MAX_VALUE, results::add);
    return results.isEmpty() ? null : results.get(0).whereabouts();
  }

  private void later(Runnable what) {
    waiting.add(what);
  }

  private void hear(Paper paper) {
    paperJudge.hear(
        papers.computeIfAbsent(paper.paperId(), id -> new PaperBook()),
        paper,
        (claim, before) -> later(() -> hear(claim, before)));
  }

  private void hear(Claim claim, @Nullable Claim before) {
    if (claim instanceof MoveClaim move) {
      hear(new TracedMove(move, PaperFunction.formerEnds(move, (MoveClaim) before)));
    } else if (claim instanceof MealClaim meal) {
      mealJudge.hear(
          meals.computeIfAbsent(meal.desk(), id -> new MealBook()),
          meal,
          move -> later(() -> hear(new TracedMove(move, List.of()))));
    } else if (claim instanceof StowClaim stow) {
      ColdRooms rooms = coldRoomsOf(stow.desk());
      coldRoomJudge.hear(rooms.book(), rooms.stays(), stow, hold -> later(() -> hear(hold, null)));
    } else if (claim instanceof RecallClaim recall) {
      recallJudge.hear(
          recalls.computeIfAbsent(recall.desk(), RecallBook::new),
          recall,
          told -> later(() -> hear(new Hearing(told, 0, null))));
    } else if (claim instanceof AcknowledgementClaim acknowledgement) {
      hear(Hearing.of(acknowledgement));
    } else if (claim instanceof FaultClaim fault) {
      tell(fault);
    }
  }

  private void tell(FaultClaim fault) {
    faults.merge(
        fault.claimId(), fault, (one, other) -> one.revision() > other.revision() ? one : other);
  }

  private void hear(String store, MoveClaim move) {
    storeJudge.hear(
        stores.computeIfAbsent(store, StoreBook::new),
        move,
        new StoreVoice() {
          @Override
          public void tell(Backing backing) {
            later(() -> hear(backing));
          }

          @Override
          public void tell(FaultClaim fault) {
            Offices.this.tell(fault);
          }
        });
  }

  private void hear(DishWord word) {
    dishJudge.hear(
        dishes.computeIfAbsent(word.dish().id(), id -> new DishBook()),
        word,
        random == null ? Long.MIN_VALUE : Papers.START + random.nextInt(3 * 24) * Papers.HOUR,
        this::tell);
  }

  private void hear(Breach breach) {
    ColdRooms rooms = coldRoomsOf(breach.schoolId());
    coldRoomJudge.hear(rooms.book(), rooms.stays(), breach, hold -> later(() -> hear(hold, null)));
  }

  private ColdRooms coldRoomsOf(String schoolId) {
    return coldRooms.computeIfAbsent(
        schoolId, id -> new ColdRooms(new BreachBook(), new MemoryStays()));
  }

  private void hear(TracedMove traced) {
    MoveClaim move = traced.move();
    Ends.inStores(traced).distinct().forEach(store -> later(() -> hear(store, move)));
    if (move.step() == Step.SERVE) {
      later(() -> hear(Serving.of(move)));
    }
    List<Node> ends = Stream.of(move.from(), move.to()).filter(Objects::nonNull).toList();
    for (Node node : ends) {
      if (node.kind() == LotNodeKind.LOT_AT_PARTY) {
        recallJudge.seen(
            recalls.computeIfAbsent(node.name(), RecallBook::new),
            node,
            told -> later(() -> hear(new Hearing(told, 0, null))));
      }
    }
    Stream.concat(ends.stream().map(Node::id), traced.formerEnds().stream())
        .distinct()
        .forEach(node -> later(() -> hear(Hearing.of(node, move))));
  }

  private void hear(Hearing hearing) {
    lotOffice.hear(
        accounts.computeIfAbsent(hearing.nodeId(), LotAccount::new), hearing, 0, new Voice());
  }

  private final class Voice implements OfficeVoice {

    @Override
    public void tell(Hearing suspicion) {
      later(() -> hear(suspicion));
    }

    @Override
    public void tell(Exposure exposure, Place place, long ingestTime) {
      exposures.put(exposure.recallId() + " " + place.node().id(), exposure);
    }

    @Override
    public void tell(Answer answer) {
      later(() -> drillJudge.hear(drill, answer, 0));
    }

    @Override
    public void tell(LotFinding finding) {
      findings.put(finding.findingId(), finding);
    }
  }

  /** What in the end stands for each recall and node. */
  Map<String, String> found() {
    Map<String, String> found = new TreeMap<>();
    exposures.forEach(
        (key, exposure) -> {
          if (!exposure.suspect().equals(Share.NONE) || exposure.presence() != null) {
            found.put(
                key, exposure.suspect() + " " + exposure.onHand() + " " + exposure.presence());
          }
        });
    return found;
  }

  /** What in the end stands for each recall and node: grams at least, likely and at most. */
  Map<String, String> shares() {
    Map<String, String> shares = new TreeMap<>();
    exposures.forEach(
        (key, exposure) -> {
          Share share = exposure.suspect();
          if (!share.equals(Share.NONE)) {
            shares.put(
                key,
                "%d %d %d"
                    .formatted(share.atLeastGrams(), share.likelyGrams(), share.atMostGrams()));
          }
        });
    return shares;
  }

  /** What in the end papers show that must not be. */
  Set<String> faults() {
    Set<String> found = new TreeSet<>();
    for (FaultClaim fault : faults.values()) {
      if (fault.stands() && RULES_WITH_NUMBERS.contains(fault.ruleId())) {
        found.add(
            "%s %s %d %s"
                .formatted(fault.ruleId(), fault.subject().id(), fault.time(), fault.until()));
      }
    }
    return found;
  }

  /** What in the end people have to know, and that they do not have to act on what is withdrawn. */
  Map<String, String> told() {
    Map<String, String> told = new TreeMap<>();
    findings.forEach(
        (id, finding) -> {
          if (finding.status() != FindingStatus.WITHDRAWN) {
            told.put(
                finding.causeId() + " " + finding.nodeId(),
                finding.startTime() + " " + finding.endTime());
          }
        });
    return told;
  }
}
