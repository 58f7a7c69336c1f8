package cn.mingchu.jobs.trace;

import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.trace.drill.DrillResult;
import cn.mingchu.jobs.trace.lot.Hearing;
import cn.mingchu.jobs.trace.lot.LotFinding;
import cn.mingchu.schemas.topic.Topics;
import org.apache.flink.api.connector.sink2.Sink;

/** What the trace job writes. */
record TraceSinks(
    Sink<TracedMove> links,
    Sink<NodeExposure> exposures,
    Sink<Hearing> suspicions,
    Sink<LotFinding> findings,
    Sink<DrillResult> drills,
    Sink<SetAside> rejects) {

  private static final String COMPONENT = "trace";

  /** The topics of the catalogue. */
  static TraceSinks of(KafkaEdge kafka) {
    return new TraceSinks(
        kafka.exactlyOnce(Topics.TRACE_LINKS, TraceJob.GROUP, TraceRecords::link),
        kafka.exactlyOnce(Topics.EXPOSURES, TraceJob.GROUP, TraceRecords::exposure),
        kafka.exactlyOnce(Topics.LOT_SUSPICIONS, TraceJob.GROUP, TraceRecords::suspicion),
        kafka.fastLane(Topics.FINDINGS, TraceRecords::finding),
        kafka.exactlyOnce(Topics.RECALL_DRILLS, TraceJob.GROUP, DrillRecords::drill),
        kafka.fastLane(Topics.REJECTS, setAside -> setAside.toReject(COMPONENT)));
  }
}
