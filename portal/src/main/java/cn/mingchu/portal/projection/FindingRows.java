package cn.mingchu.portal.projection;

import cn.mingchu.portal.projection.Changes.FindingChange;
import cn.mingchu.portal.scope.RegionPath;
import cn.mingchu.portal.scope.RegionPaths;
import cn.mingchu.schemas.event.Evidence;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.Sign;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The findings in their newest revision, and what was said before: the highest revision wins. */
final class FindingRows implements TopicRows<Finding> {

  private static final String PUT =
      """
      insert into finding (finding_id, revision, rule_id, rule_version, subject_kind, subject_id,
                           school_id, region_code, province_code, city_code, county_code, severity,
                           status, start_time, end_time, decided_time, decided_ingest_time, quantity,
                           limit_hundredths, worst_hundredths, parameters, evidence, held_back_by,
                           signs, dish_id, explains, cause_id, grams, fen, paid_fen_per_kilogram,
                           fair_fen_per_kilogram)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?,
              ?::jsonb, ?, ?::jsonb, ?, ?, ?, ?, ?)
      on conflict (finding_id) do update set
        revision = excluded.revision, rule_id = excluded.rule_id,
        rule_version = excluded.rule_version, subject_kind = excluded.subject_kind,
        subject_id = excluded.subject_id, school_id = excluded.school_id,
        region_code = excluded.region_code, province_code = excluded.province_code,
        city_code = excluded.city_code, county_code = excluded.county_code,
        severity = excluded.severity, status = excluded.status, start_time = excluded.start_time,
        end_time = excluded.end_time, decided_time = excluded.decided_time,
        decided_ingest_time = excluded.decided_ingest_time, quantity = excluded.quantity,
        limit_hundredths = excluded.limit_hundredths, worst_hundredths = excluded.worst_hundredths,
        parameters = excluded.parameters, evidence = excluded.evidence,
        held_back_by = excluded.held_back_by, signs = excluded.signs, dish_id = excluded.dish_id,
        explains = excluded.explains, cause_id = excluded.cause_id, grams = excluded.grams,
        fen = excluded.fen, paid_fen_per_kilogram = excluded.paid_fen_per_kilogram,
        fair_fen_per_kilogram = excluded.fair_fen_per_kilogram,
        change_number = excluded.change_number
      where finding.revision < excluded.revision
      """;

  /** Held to the end of the transaction: change numbers become visible in their order. */
  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock('finding'::regclass::oid::bigint)";

  private static final String PUT_REVISION =
      """
      insert into finding_revision (finding_id, revision, severity, status, end_time, decided_time,
                                    decided_ingest_time, worst_hundredths)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private static final NewestRevisions<Finding> NEWEST =
      new NewestRevisions<>(Finding::getFindingId, Finding::getRevision);

  private final JdbcTemplate database;
  private final RegionPaths regions;
  private final JsonMapper json;

  FindingRows(JdbcTemplate database, RegionPaths regions, JsonMapper json) {
    this.database = database;
    this.regions = regions;
    this.json = json;
  }

  @Override
  public Topic<Finding> topic() {
    return Topics.FINDINGS;
  }

  @Override
  public List<String> tables() {
    return List.of("finding", "finding_revision");
  }

  @Override
  public void noteUnseen(Changes changes) {
    changes.anyFindingChanged();
  }

  @Override
  public void write(List<Arrived<Finding>> records, Changes changes) {
    List<Object[]> revisions = new ArrayList<>();
    for (Arrived<Finding> record : records) {
      Finding finding = record.value();
      if (finding != null) { // what was said is never unsaid: a finding is withdrawn by a revision
        revisions.add(revision(finding));
      }
    }
    Collection<Finding> newest = NEWEST.in(records);
    database.query(ONE_AT_A_TIME, row -> {});
    database.batchUpdate(PUT_REVISION, revisions);
    database.batchUpdate(PUT, newest.stream().map(this::row).toList());
    newest.forEach(finding -> changes.findingChanged(change(finding)));
  }

  private FindingChange change(Finding finding) {
    RegionPath path = regions.of(finding.getRegionCode());
    return new FindingChange(
        finding.getFindingId(),
        finding.getRevision(),
        finding.getSubjectId(),
        finding.getSchoolId(),
        path.countyCode(),
        path.cityCode(),
        path.provinceCode());
  }

  private static Object[] revision(Finding finding) {
    return new Object[] {
      finding.getFindingId(),
      finding.getRevision(),
      SeverityRank.of(finding.getSeverity()),
      finding.getStatus().name(),
      SqlTime.ofNullable(finding.getEndTime()),
      SqlTime.of(finding.getDecidedTime()),
      SqlTime.of(finding.getDecidedIngestTime()),
      finding.getWorstHundredths()
    };
  }

  private Object[] row(Finding finding) {
    RegionPath path = regions.of(finding.getRegionCode());
    return new Object[] {
      finding.getFindingId(),
      finding.getRevision(),
      finding.getRuleId(),
      finding.getRuleVersion(),
      finding.getSubjectKind().name(),
      finding.getSubjectId(),
      finding.getSchoolId(),
      finding.getRegionCode(),
      path.provinceCode(),
      path.cityCode(),
      path.countyCode(),
      SeverityRank.of(finding.getSeverity()),
      finding.getStatus().name(),
      SqlTime.of(finding.getStartTime()),
      SqlTime.ofNullable(finding.getEndTime()),
      SqlTime.of(finding.getDecidedTime()),
      SqlTime.of(finding.getDecidedIngestTime()),
      finding.getQuantity() == null ? null : finding.getQuantity().name(),
      finding.getLimitHundredths(),
      finding.getWorstHundredths(),
      json.writeValueAsString(finding.getParameters()),
      json.writeValueAsString(evidence(finding.getEvidence())),
      finding.getHeldBackBy() == null ? null : finding.getHeldBackBy().name(),
      json.writeValueAsString(finding.getSigns().stream().map(Sign::name).toList()),
      finding.getDishId(),
      json.writeValueAsString(finding.getExplains()),
      finding.getCauseId(),
      finding.getGrams(),
      finding.getFen(),
      finding.getPaidFenPerKilogram(),
      finding.getFairFenPerKilogram()
    };
  }

  private ArrayNode evidence(List<Evidence> evidence) {
    ArrayNode array = json.createArrayNode();
    for (Evidence one : evidence) {
      ObjectNode node = array.addObject();
      node.put("eventId", one.getEventId().toString());
      node.put("role", one.getRole().name());
      node.put("eventTime", one.getEventTime().toEpochMilli());
      node.put("hundredths", one.getHundredths());
    }
    return array;
  }
}
