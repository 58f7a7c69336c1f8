package cn.mingchu.benchmarks.faults;

import cn.mingchu.benchmarks.load.RecordsTopic;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.MealAudit;
import cn.mingchu.schemas.event.StockLevel;
import cn.mingchu.schemas.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the stock job said in the end: the findings that stand, and the newest level of each lot and
 * audit of each meal. How often each was told before is left out: that depends on what came when.
 *
 * @param amiss revisions of levels and audits that were told twice or left out
 */
record StockWords(
    Map<String, Finding> findings,
    Map<String, StockLevel> levels,
    Map<String, MealAudit> audits,
    long amiss) {

  static StockWords on(String bootstrapServers) throws Exception {
    Map<String, Finding> findings = new TreeMap<>();
    for (Finding finding :
        Oracle.newestOf(new RecordsTopic<>(bootstrapServers, Topics.FINDINGS).read())) {
      if (finding.getStatus() != FindingStatus.WITHDRAWN) {
        findings.put(finding.getFindingId(), Finding.newBuilder(finding).setRevision(0).build());
      }
    }
    List<StockLevel> levels = new RecordsTopic<>(bootstrapServers, Topics.STOCK_LEVELS).read();
    List<MealAudit> audits = new RecordsTopic<>(bootstrapServers, Topics.MEAL_AUDITS).read();
    Map<String, StockLevel> lastLevels = new TreeMap<>();
    levels.forEach(
        level -> lastLevels.put(key(level), StockLevel.newBuilder(level).setRevision(0).build()));
    Map<String, MealAudit> lastAudits = new TreeMap<>();
    audits.forEach(
        audit -> lastAudits.put(key(audit), MealAudit.newBuilder(audit).setRevision(0).build()));
    return new StockWords(
        findings,
        lastLevels,
        lastAudits,
        Revisions.amiss(levels, StockWords::key, StockLevel::getRevision)
            + Revisions.amiss(audits, StockWords::key, MealAudit::getRevision));
  }

  /** Whether another one says the same. */
  boolean saysTheSameAs(StockWords other) {
    return findings.equals(other.findings)
        && levels.equals(other.levels)
        && audits.equals(other.audits);
  }

  private static String key(StockLevel level) {
    return level.getLotId() + '@' + level.getSchoolId();
  }

  private static String key(MealAudit audit) {
    return audit.getMealId() + '@' + audit.getSchoolId();
  }
}
