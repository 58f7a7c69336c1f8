package cn.mingchu.jobs.trace;

import cn.mingchu.connectors.kafka.FromRecord;
import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.connectors.kafka.Received;
import cn.mingchu.jobs.rule.FirstRecords;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.SettingChange;
import cn.mingchu.jobs.trace.drill.RegisteredSchool;
import cn.mingchu.jobs.trace.lot.Hearing;
import cn.mingchu.jobs.trace.paper.Breach;
import cn.mingchu.jobs.trace.paper.Paper;
import cn.mingchu.jobs.trace.paper.StoreFindings;
import cn.mingchu.jobs.trace.paper.SupplyPapers;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.api.connector.source.Source;

/**
 * What the trace job reads.
 *
 * @param papers by what they are, a plural noun
 * @param breaches what is found of the stores in which lots lie
 * @param suspicions what the job itself has told
 * @param schools of the register, with their counties
 * @param first the settings that it knows from its first paper on; it asks for no calendar
 */
record TraceSources(
    Map<String, Source<Received<Paper>, ?, ?>> papers,
    Source<Received<Breach>, ?, ?> breaches,
    Source<Received<Hearing>, ?, ?> suspicions,
    Source<Received<Notice>, ?, ?> settings,
    Source<Received<RegisteredSchool>, ?, ?> schools,
    FirstReferences first) {

  /** The topics of the catalogue. */
  static TraceSources of(KafkaEdge kafka) {
    Map<String, Source<Received<Paper>, ?, ?>> papers = new LinkedHashMap<>();
    papers.put("deliveries", papers(kafka, Topics.DELIVERIES, SupplyPapers::delivery));
    papers.put("movements", papers(kafka, Topics.STOCK_MOVEMENTS, SupplyPapers::movement));
    papers.put("meals", papers(kafka, Topics.MEALS, SupplyPapers::meal));
    papers.put("steps", papers(kafka, Topics.SUPPLY_STEPS, SupplyPapers::step));
    papers.put("tests", papers(kafka, Topics.LOT_TESTS, SupplyPapers::test));
    papers.put("recalls", papers(kafka, Topics.RECALLS, SupplyPapers::recall));
    papers.put("holds", papers(kafka, Topics.LOT_HOLDS, SupplyPapers::hold));
    return new TraceSources(
        papers,
        kafka.source(Topics.FINDINGS, TraceJob.GROUP, StoreFindings::breach, TraceTypes.BREACH),
        kafka.loop(
            Topics.LOT_SUSPICIONS, TraceJob.GROUP, TraceRecords::suspicion, TraceTypes.HEARING),
        kafka.source(
            Topics.RULE_SETTINGS,
            TraceJob.GROUP,
            new SettingChange.FromRuleSetting(),
            TraceTypes.NOTICE),
        kafka.source(
            Topics.SCHOOLS,
            TraceJob.GROUP,
            new DrillRecords.FromSchool(),
            TraceTypes.REGISTERED_SCHOOL),
        new FirstReferences(
            FirstRecords.of(kafka.newestOf(Topics.RULE_SETTINGS), SettingChange::of),
            FirstRecords.NONE));
  }

  private static <T extends SpecificRecord> Source<Received<Paper>, ?, ?> papers(
      KafkaEdge kafka, Topic<T> topic, FromRecord<T, Paper> conversion) {
    return kafka.source(topic, TraceJob.GROUP, conversion, TraceTypes.PAPER);
  }
}
