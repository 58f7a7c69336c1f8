package cn.mingchu.portal.trace;

import cn.mingchu.portal.trace.index.Direction;
import cn.mingchu.portal.trace.index.Trace;
import cn.mingchu.portal.trace.index.TraceIndex;
import cn.mingchu.portal.trace.index.TraceNode;
import cn.mingchu.portal.trace.index.TracedLink;
import cn.mingchu.portal.trace.score.Delivery;
import cn.mingchu.portal.trace.score.OutbreakCase;
import cn.mingchu.portal.trace.score.Practices;
import cn.mingchu.portal.trace.score.Score;
import cn.mingchu.portal.trace.score.Scores;
import cn.mingchu.portal.trace.score.SupplyGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Scores suppliers, lots and movements by the cases of an outbreak that they explain, on the links
 * as they are known now.
 *
 * <p>Only what can have come to a case is gathered: what is not told of explains none of them.
 */
@Component
class Investigation {

  private static final int MOST_CASES = 500;

  /** By time, then by step, then by id, as the index has them. */
  private static final Comparator<TracedLink> ORDER =
      Comparator.comparing(TracedLink::time)
          .thenComparing(TracedLink::step)
          .thenComparing(TracedLink::id);

  private final TraceIndex index;
  private final Parties parties;

  Investigation(TraceIndex index, Parties parties) {
    this.index = index;
    this.parties = parties;
  }

  /**
   * What is asked.
   *
   * @param mixing parties where whatever came may have got into whatever left later
   * @param killing parties that nothing alive leaves
   */
  record Question(
      @Nullable List<Case> cases, @Nullable List<String> mixing, @Nullable List<String> killing) {}

  /**
   * A lot, a dish or a meal that people fell ill of.
   *
   * @param weight 1 where none is given; negative where people stayed well
   */
  record Case(@Nullable String lot, @Nullable Double weight) {

    double weightOrOne() {
      return weight == null ? 1 : weight;
    }
  }

  /** What explains the cases; who explains the most first. */
  record Answer(int cases, List<Scored> parties, List<Scored> lots, List<ScoredMove> movements) {}

  /**
   * One party, or one lot wherever it was.
   *
   * @param name of a school of the register, or what a lot is called; null where nobody says
   */
  record Scored(
      String id,
      @Nullable String name,
      double score,
      double positive,
      double negative,
      double normalized) {}

  /** One movement. */
  record ScoredMove(TracedLink link, double score, double normalized) {}

  /**
   * Scores all that can have come to the cases.
   *
   * @throws ResponseStatusException for no cases, too many, a weight that is none, or a lot that
   *     nobody knows
   */
  Answer score(Question question) {
    List<Case> cases = question.cases() == null ? List.of() : question.cases();
    if (cases.isEmpty() || cases.size() > MOST_CASES) {
      throw refused("cases must be 1 to %d, were %d".formatted(MOST_CASES, cases.size()));
    }
    Set<String> mixing = setOf(question.mixing());
    Gathered gathered = new Gathered();
    List<Set<String>> asked = new ArrayList<>();
    for (Case one : cases) {
      if (one == null || one.lot() == null || one.lot().isBlank()) {
        throw refused("lot of a case is missing");
      }
      String lot = one.lot();
      if (!Double.isFinite(one.weightOrOne())) {
        throw refused("weight of case '%s' must be a number".formatted(lot));
      }
      Trace trace =
          LotNames.trace(index, lot, Direction.BACKWARD)
              .orElseThrow(() -> refused("nobody knows a lot '%s'".formatted(lot)));
      gathered.add(trace);
      asked.add(
          trace.nodes().stream()
              .filter(TraceNode::asked)
              .map(TraceNode::id)
              .collect(Collectors.toSet()));
    }
    gatherWhatWasMixed(gathered, mixing);
    SupplyGraph graph = gathered.graph();
    List<OutbreakCase> weighed = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      weighed.add(
          OutbreakCase.broughtBy(gathered.linksTo(asked.get(i)), cases.get(i).weightOrOne()));
    }
    Scores scores =
        graph.scores(weighed, new Practices(mixing, setOf(question.killing()), Set.of()));
    return answer(cases.size(), gathered, scores);
  }

  /** Where all is mixed, also the lots are looked at that no link leads on from to a case. */
  private void gatherWhatWasMixed(Gathered gathered, Set<String> mixing) {
    Set<String> done = new HashSet<>();
    boolean isNew = true;
    while (isNew) {
      isNew = false;
      for (String party : gathered.parties()) {
        if (mixing.contains(party) && done.add(party)) {
          isNew = true;
          index.at(party).stream()
              .flatMap(lot -> index.trace(lot, Direction.BACKWARD).stream())
              .forEach(gathered::add);
        }
      }
    }
  }

  private Answer answer(int cases, Gathered gathered, Scores scores) {
    Map<String, String> names = new HashMap<>();
    parties
        .schools(scores.stations().keySet())
        .forEach((id, school) -> names.put(id, school.name()));
    List<ScoredMove> moves = new ArrayList<>();
    scores
        .deliveries()
        .forEach(
            (id, score) -> {
              TracedLink link = gathered.links.get(id);
              if (link != null && explains(score)) {
                moves.add(new ScoredMove(link, score.score(), score.normalized()));
              }
            });
    moves.sort(
        Comparator.comparingDouble(ScoredMove::score)
            .reversed()
            .thenComparing(ScoredMove::link, ORDER));
    return new Answer(
        cases, ranked(scores.stations(), names), ranked(scores.lots(), gathered.labels), moves);
  }

  private static List<Scored> ranked(Map<String, Score> scores, Map<String, String> names) {
    List<Scored> ranked = new ArrayList<>();
    scores.forEach(
        (id, score) -> {
          if (explains(score)) {
            ranked.add(
                new Scored(
                    id,
                    names.get(id),
                    score.score(),
                    score.positive(),
                    score.negative(),
                    score.normalized()));
          }
        });
    ranked.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::id));
    return ranked;
  }

  private static boolean explains(Score score) {
    return score.positive() > 0 || score.negative() > 0;
  }

  private static Set<String> setOf(@Nullable List<String> ids) {
    return ids == null
        ? Set.of()
        : ids.stream().map(String::strip).filter(id -> !id.isEmpty()).collect(Collectors.toSet());
  }

  private static ResponseStatusException refused(String reason) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
  }

  /** The links of several traces, each once. */
  private static final class Gathered {

    private final Map<String, TracedLink> links = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> nodes = new LinkedHashSet<>();

    void add(Trace trace) {
      trace.links().forEach(link -> links.putIfAbsent(link.id(), link));
      for (TraceNode node : trace.nodes()) {
        nodes.add(node.id());
        if (node.label() != null) {
          labels.putIfAbsent(node.name(), node.label());
        }
      }
    }

    Set<String> parties() {
      return nodes.stream().map(Gathered::party).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> linksTo(Collection<String> wanted) {
      return links.values().stream()
          .filter(link -> link.to() != null && wanted.contains(link.to()))
          .map(TracedLink::id)
          .collect(Collectors.toSet());
    }

    SupplyGraph graph() {
      SupplyGraph graph = new SupplyGraph();
      Map<String, List<TracedLink>> coming = new HashMap<>();
      List<TracedLink> ordered = links.values().stream().sorted(ORDER).toList();
      for (TracedLink link : ordered) {
        String from = link.from() == null ? link.to() : link.from();
        String to = link.to() == null ? link.from() : link.to();
        if (from == null || to == null) {
          continue;
        }
        graph.add(new Delivery(link.id(), name(from), party(from), party(to), link.time()));
        if (link.from() != null) {
          for (TracedLink earlier : coming.getOrDefault(link.from(), List.of())) {
            graph.goesInto(earlier.id(), link.id());
          }
        }
        if (link.to() != null) {
          coming.computeIfAbsent(link.to(), none -> new ArrayList<>()).add(link);
        }
      }
      nodes.forEach(node -> graph.addStation(party(node)));
      return graph;
    }

    private static String name(String node) {
      return node.substring(0, node.lastIndexOf('@'));
    }

    private static String party(String node) {
      return node.substring(node.lastIndexOf('@') + 1);
    }
  }
}
