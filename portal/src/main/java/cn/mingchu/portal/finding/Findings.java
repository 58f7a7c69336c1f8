package cn.mingchu.portal.finding;

import cn.mingchu.portal.food.FoodName;
import cn.mingchu.portal.food.FoodNames;
import cn.mingchu.portal.projection.SeverityRank;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.HeldBackBy;
import cn.mingchu.schemas.event.Sign;
import cn.mingchu.schemas.event.SubjectKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The findings that the projection holds. */
@Repository
public class Findings {

  private final JdbcClient database;
  private final JsonMapper json;
  private final FoodNames foods;

  Findings(JdbcClient database, JsonMapper json, FoodNames foods) {
    this.database = database;
    this.json = json;
    this.foods = foods;
  }

  /** The open findings of a scope, the worst and newest first. */
  public List<FindingSummary> open(Scope scope, int most) {
    return named(
        database
            .sql(
                FindingRow.COLUMNS
                    + " where f.status = 'OPEN' and f.%s = :id".formatted(column(scope))
                    + " order by f.severity desc, f.start_time desc, f.finding_id limit :most")
            .param("id", scope.id())
            .param("most", most)
            .query(FindingRow::summary)
            .list());
  }

  /**
   * What ended or was withdrawn in a scope, the newest first. What nobody was alerted of is told
   * where somebody looks at the one device.
   */
  public List<FindingSummary> past(Scope scope, int most) {
    boolean toldOnlyHere = scope.level() == Scope.Level.DEVICE;
    return named(
        database
            .sql(
                FindingRow.COLUMNS
                    + " where f.status <> 'OPEN' and f.%s = :id".formatted(column(scope))
                    + (toldOnlyHere ? "" : " and f.status <> 'HELD_BACK'")
                    + " order by f.decided_time desc, f.finding_id limit :most")
            .param("id", scope.id())
            .param("most", most)
            .query(FindingRow::summary)
            .list());
  }

  /** How many findings of each severity are open in a scope. */
  public SeverityCounts openCounts(Scope scope) {
    SeverityCounts counts = SeverityCounts.NONE;
    List<SeverityCounts> each =
        database
            .sql(
                "select severity, count(*) as findings from finding"
                    + " where status = 'OPEN' and %s = :id group by severity"
                        .formatted(column(scope)))
            .param("id", scope.id())
            .query(
                (row, number) ->
                    SeverityCounts.NONE.plus(
                        SeverityRank.severity(row.getInt("severity")), row.getInt("findings")))
            .list();
    for (SeverityCounts one : each) {
      counts = counts.plus(one);
    }
    return counts;
  }

  /**
   * Open findings by the part of a region that they lie in.
   *
   * @param parts the level of the parts
   */
  public Map<String, SeverityCounts> openCountsByPart(Scope scope, Scope.Level parts) {
    Map<String, SeverityCounts> counts = new TreeMap<>();
    database
        .sql(
            "select %1$s as part, severity, count(*) as findings from finding"
                    .formatted(parts.findingColumn())
                + " where status = 'OPEN' and %s = :id and %s is not null group by 1, 2"
                    .formatted(column(scope), parts.findingColumn()))
        .param("id", scope.id())
        .query(
            row -> {
              counts.merge(
                  row.getString("part"),
                  SeverityCounts.NONE.plus(
                      SeverityRank.severity(row.getInt("severity")), row.getInt("findings")),
                  SeverityCounts::plus);
            });
    return counts;
  }

  /** What was found of a device in a span of time: what was withdrawn or held back left out. */
  public List<FindingSummary> ofDevice(String deviceId, Instant from, Instant to) {
    return named(
        database
            .sql(
                FindingRow.COLUMNS
                    + " where f.subject_id = :id and f.status in ('OPEN', 'CLOSED') and f.start_time <"
                    + " :to and (f.end_time is null or f.end_time > :from) order by f.start_time")
            .param("id", deviceId)
            .param("from", from.atOffset(ZoneOffset.UTC))
            .param("to", to.atOffset(ZoneOffset.UTC))
            .query(FindingRow::summary)
            .list());
  }

  /**
   * What was found of meals of a school, by meal, the worst first: what was withdrawn or held back
   * left out.
   */
  public Map<String, List<FindingSummary>> ofMeals(String schoolId, Collection<String> mealIds) {
    Map<String, List<FindingSummary>> byMeal = new HashMap<>();
    database
        .sql(
            FindingRow.COLUMNS
                + " where f.school_id = :school and f.subject_kind = 'SCHOOL'"
                + " and f.status in ('OPEN', 'CLOSED') and f.cause_id like 'meal %'"
                + " and split_part(f.cause_id, ' ', 2) = :school"
                + " and split_part(f.cause_id, ' ', 3) = any (cast(:meals as text[]))"
                + " order by f.severity desc, f.start_time desc, f.finding_id")
        .param("school", schoolId)
        .param("meals", mealIds.toArray(String[]::new))
        .query(FindingRow::summary)
        .list()
        .forEach(
            finding ->
                MealCause.in(finding.causeId())
                    .ifPresent(
                        cause ->
                            byMeal
                                .computeIfAbsent(cause.mealId(), none -> new ArrayList<>())
                                .add(finding)));
    return byMeal;
  }

  /**
   * What was found of a school's books that rests on some days, both ends included, the newest
   * first: what was withdrawn or held back left out.
   */
  public List<FindingSummary> ofBooks(String schoolId, LocalDate from, LocalDate to) {
    return database
        .sql(
            FindingRow.COLUMNS
                + " where f.school_id = :school and f.subject_kind = 'SCHOOL'"
                + " and f.status in ('OPEN', 'CLOSED')"
                + " and split_part(f.cause_id, ' ', 1) = any (cast(:matters as text[]))"
                + " order by f.decided_time desc, f.finding_id")
        .param("school", schoolId)
        .param("matters", BookCause.matters().toArray(String[]::new))
        .query(FindingRow::summary)
        .list()
        .stream()
        .filter(finding -> isOfBooks(finding, from, to))
        .toList();
  }

  private static boolean isOfBooks(FindingSummary finding, LocalDate from, LocalDate to) {
    BookCause books = finding.books();
    return books != null && !books.day().isBefore(from) && !books.day().isAfter(to);
  }

  /**
   * What was found of what a school pays in a span of time, the worst first: what was withdrawn or
   * held back left out.
   */
  public List<FindingSummary> ofPrices(String schoolId, Instant from, Instant to) {
    return named(
        database
            .sql(
                FindingRow.COLUMNS
                    + " where f.school_id = :school and starts_with(f.rule_id, 'PRICE_')"
                    + " and f.status in ('OPEN', 'CLOSED') and f.start_time < :to"
                    + " and (f.end_time is null or f.end_time >= :from)"
                    + " order by f.severity desc, f.start_time desc, f.finding_id")
            .param("school", schoolId)
            .param("from", from.atOffset(ZoneOffset.UTC))
            .param("to", to.atOffset(ZoneOffset.UTC))
            .query(FindingRow::summary)
            .list());
  }

  /**
   * Likewise of what all schools of a region pay, as many as are wanted.
   *
   * @param region a province, city or county
   */
  public List<FindingSummary> ofPrices(Scope region, Instant from, Instant to, int most) {
    return named(
        database
            .sql(
                FindingRow.COLUMNS
                    + " where f.%s = :id".formatted(column(region))
                    + " and starts_with(f.rule_id, 'PRICE_')"
                    + " and f.status in ('OPEN', 'CLOSED') and f.start_time < :to"
                    + " and (f.end_time is null or f.end_time >= :from)"
                    + " order by f.severity desc, f.start_time desc, f.finding_id limit :most")
            .param("id", region.id())
            .param("from", from.atOffset(ZoneOffset.UTC))
            .param("to", to.atOffset(ZoneOffset.UTC))
            .param("most", most)
            .query(FindingRow::summary)
            .list());
  }

  /**
   * What some rules found of a school that began in a span of time, the worst first: what was
   * withdrawn or held back left out.
   *
   * @param after itself left out: midnight, where a day ends, belongs to the day that it ends
   * @param to itself included
   */
  public List<FindingSummary> ofRules(
      String schoolId, Collection<String> ruleIds, Instant after, Instant to) {
    return named(
        database
            .sql(
                FindingRow.COLUMNS
                    + " where f.school_id = :school and f.rule_id = any (cast(:rules as text[]))"
                    + " and f.status in ('OPEN', 'CLOSED')"
                    + " and f.start_time > :after and f.start_time <= :to"
                    + " order by f.severity desc, f.start_time, f.finding_id")
            .param("school", schoolId)
            .param("rules", ruleIds.toArray(String[]::new))
            .param("after", after.atOffset(ZoneOffset.UTC))
            .param("to", to.atOffset(ZoneOffset.UTC))
            .query(FindingRow::summary)
            .list());
  }

  /**
   * A finding as it stands since a change.
   *
   * @param number counts the changes of all findings, in the order in which the portal saw them
   * @param explains whom else it explains: ids of devices
   */
  public record Change(long number, FindingSummary finding, List<String> explains) {}

  /**
   * The findings of a scope that changed after a change, in the order of their changes.
   *
   * <p>Not in the order of their decisions: a finding can be decided for an earlier moment, or take
   * a longer way here, than one that was read before. Who asked from the last decision on would
   * never see it.
   *
   * @param status null for any
   * @param since leaves out what was decided before, by the devices' time
   * @param after the number of the last change that was seen; 0 for none
   */
  public List<Change> changedAfter(
      Scope scope, @Nullable FindingStatus status, Instant since, long after, int most) {
    return database
        .sql(
            FindingRow.COLUMNS
                + " where f.%s = :id and f.change_number > :after".formatted(column(scope))
                + " and f.decided_time >= :since"
                + " and (:status::text is null or f.status = :status)"
                + " order by f.change_number limit :most")
        .param("id", scope.id())
        .param("after", after)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("status", status == null ? null : status.name())
        .param("most", most)
        .query(
            (row, number) ->
                new Change(
                    row.getLong("change_number"),
                    FindingRow.summary(row, number),
                    texts(json.readTree(row.getString("explains")))))
        .list();
  }

  /** A finding as a list shows it. */
  public Optional<FindingSummary> summary(String findingId) {
    return summaries(List.of(findingId)).stream().findFirst();
  }

  /** Those of {@code findingIds} that the visitor sees, in their order. */
  public List<FindingSummary> summaries(List<String> findingIds) {
    return named(
        database
            .sql(
                FindingRow.COLUMNS
                    + " join unnest(cast(:ids as text[])) with ordinality as wanted (id, place)"
                    + " on wanted.id = f.finding_id order by wanted.place")
            .param("ids", findingIds.toArray(String[]::new))
            .query(FindingRow::summary)
            .list());
  }

  /** The same with what people call the foods that they are about. */
  private List<FindingSummary> named(List<FindingSummary> found) {
    Map<String, FoodName> names =
        foods.of(found.stream().map(FindingSummary::foodId).filter(Objects::nonNull).toList());
    return names.isEmpty()
        ? found
        : found.stream()
            .map(
                finding -> {
                  String id = finding.foodId();
                  return id == null ? finding : finding.withFood(names.get(id));
                })
            .toList();
  }

  /** A finding with all that it says of itself. */
  public Optional<FindingDetail> find(String findingId) {
    return summary(findingId)
        .map(
            found ->
                new FindingDetail(
                    found,
                    parameters(findingId),
                    evidence(findingId),
                    signs(findingId),
                    explains(findingId),
                    revisions(findingId),
                    heldBackBy(findingId)));
  }

  private @Nullable HeldBackBy heldBackBy(String findingId) {
    return database
        .sql("select held_back_by from finding where finding_id = :id")
        .param("id", findingId)
        .query(String.class)
        .optional()
        .map(HeldBackBy::valueOf)
        .orElse(null);
  }

  private Map<String, String> parameters(String findingId) {
    Map<String, String> parameters = new TreeMap<>(ParameterOrder.AS_IN_CATALOGUE);
    tree("parameters", findingId)
        .properties()
        .forEach(entry -> parameters.put(entry.getKey(), entry.getValue().asString()));
    return parameters;
  }

  private List<FindingDetail.EvidenceItem> evidence(String findingId) {
    List<FindingDetail.EvidenceItem> evidence = new ArrayList<>();
    for (JsonNode one : tree("evidence", findingId)) {
      JsonNode hundredths = one.path("hundredths");
      evidence.add(
          new FindingDetail.EvidenceItem(
              one.path("eventId").asString(),
              EvidenceRole.valueOf(one.path("role").asString()),
              Instant.ofEpochMilli(one.path("eventTime").asLong()),
              hundredths.isNumber() ? hundredths.asInt() : null));
    }
    return evidence;
  }

  private List<Sign> signs(String findingId) {
    return texts(tree("signs", findingId)).stream().map(Sign::valueOf).toList();
  }

  private List<FindingDetail.Explained> explains(String findingId) {
    return database
        .sql(
            "select e.id, coalesce(d.name, s.name, e.id) as name, f.subject_kind from finding f"
                + " cross join jsonb_array_elements_text(f.explains) with ordinality as e (id, place)"
                + " left join device d on d.device_id = e.id left join school s on s.school_id = e.id"
                + " where f.finding_id = :id order by e.place")
        .param("id", findingId)
        .query(
            (row, number) ->
                new FindingDetail.Explained(
                    SubjectKind.valueOf(row.getString("subject_kind")) == SubjectKind.OFFICE
                        ? SubjectKind.SCHOOL
                        : SubjectKind.DEVICE,
                    row.getString("id"),
                    row.getString("name")))
        .list();
  }

  private List<FindingDetail.Revision> revisions(String findingId) {
    return database
        .sql(
            "select revision, severity, status, end_time, decided_time, decided_ingest_time,"
                + " worst_hundredths from finding_revision where finding_id = :id"
                + " order by revision desc")
        .param("id", findingId)
        .query(
            (row, number) ->
                new FindingDetail.Revision(
                    row.getInt("revision"),
                    SeverityRank.severity(row.getInt("severity")),
                    FindingStatus.valueOf(row.getString("status")),
                    FindingRow.moment(row, "end_time"),
                    row.getTimestamp("decided_time").toInstant(),
                    FindingRow.integer(row, "worst_hundredths")))
        .list();
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private JsonNode tree(String column, String findingId) {
    String text =
        database
            .sql("select %s from finding where finding_id = :id".formatted(column))
            .param("id", findingId)
            .query(String.class)
            .single();
    return json.readTree(text);
  }

  /** A name from an enum, never from a request. */
  private static String column(Scope scope) {
    return scope.level().findingColumn();
  }
}
