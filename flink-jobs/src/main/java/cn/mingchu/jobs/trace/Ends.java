package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.trace.book.Step;
import cn.mingchu.jobs.trace.chain.DishWord;
import cn.mingchu.jobs.trace.chain.Serving;
import cn.mingchu.jobs.trace.lot.Hearing;
import cn.mingchu.jobs.trace.paper.MoveClaim;
import cn.mingchu.jobs.trace.paper.Node;
import cn.mingchu.schemas.event.LotNodeKind;
import java.util.stream.Stream;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Whom a move concerns. */
final class Ends {

  private Ends() {}

  private static Stream<Node> of(MoveClaim move) {
    return Stream.of(move.from(), move.to()).flatMap(Ends::present);
  }

  private static Stream<Node> present(@Nullable Node node) {
    return node == null ? Stream.empty() : Stream.of(node);
  }

  /** Each node that it begins or ends at, and each that it did. */
  static final class Hear implements FlatMapFunction<TracedMove, Hearing> {

    private static final long serialVersionUID = 1L;

    @Override
    public void flatMap(TracedMove traced, Collector<Hearing> out) {
      Stream.concat(of(traced.move()).map(Node::id), traced.formerEnds().stream())
          .distinct()
          .forEach(nodeId -> out.collect(Hearing.of(nodeId, traced.move())));
    }
  }

  /** Each lot in a canteen's store that it begins or ends at, or did. */
  static final class InStores implements FlatMapFunction<TracedMove, StoreMove> {

    private static final long serialVersionUID = 1L;

    @Override
    public void flatMap(TracedMove traced, Collector<StoreMove> out) {
      MoveClaim move = traced.move();
      inStores(traced).distinct().forEach(node -> out.collect(new StoreMove(node, move)));
    }
  }

  /**
   * What a canteen's own paper says lies with the canteen, and where a transfer leads to. Nobody
   * knows of a former end whether it is a store: who is none keeps a word that concerns nobody.
   */
  static Stream<String> inStores(TracedMove traced) {
    MoveClaim move = traced.move();
    Stream<String> now =
        of(move)
            .filter(node -> node.kind() == LotNodeKind.LOT_AT_PARTY)
            .filter(
                node ->
                    node.partyId().equals(move.source().schoolId()) || move.step() == Step.TRANSFER)
            .map(Node::id);
    return move.source().schoolId() == null
        ? now
        : Stream.concat(now, traced.formerEnds().stream());
  }

  /** Each dish that a meal is served of. */
  static final class AreServed implements FlatMapFunction<TracedMove, DishWord> {

    private static final long serialVersionUID = 1L;

    @Override
    public void flatMap(TracedMove traced, Collector<DishWord> out) {
      if (traced.move().step() == Step.SERVE) {
        out.collect(Serving.of(traced.move()));
      }
    }
  }

  /** Each lot at a party that it begins or ends at. */
  static final class AreSeen implements FlatMapFunction<TracedMove, Sighting> {

    private static final long serialVersionUID = 1L;

    @Override
    public void flatMap(TracedMove traced, Collector<Sighting> out) {
      MoveClaim move = traced.move();
      of(move)
          .filter(node -> node.kind() == LotNodeKind.LOT_AT_PARTY)
          .forEach(node -> out.collect(new Sighting(node, move.source().ingestTime())));
    }
  }
}
