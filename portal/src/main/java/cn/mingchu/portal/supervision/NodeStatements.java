package cn.mingchu.portal.supervision;

import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.place.RegionNames;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.schemas.event.SupervisionPeriod;
import cn.mingchu.schemas.region.RegionTree;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How nodes of the region tree did, as the projection holds it. */
@Repository
public class NodeStatements {

  private final JdbcClient database;
  private final RegionTree regions;
  private final RegionNames names;
  private final NodeStatementReader reader;

  NodeStatements(
      JdbcClient database, RegionTree regions, RegionNames names, NodeStatementReader reader) {
    this.database = database;
    this.regions = regions;
    this.names = names;
    this.reader = reader;
  }

  /** The same without the second wall: for what no visitor asks for. */
  public NodeStatements beside(UnboundDatabase unbound) {
    return new NodeStatements(unbound.client(), regions, names, reader);
  }

  /** Over the period of a kind that a day is in; of what stands now, whatever the day is. */
  public Optional<NodeStatement> of(String node, SupervisionPeriod period, LocalDate day) {
    return database
        .sql(
            "select record from supervision where node = :node and period = :period"
                + " and (period = 'LIVE' or :day between first_day and last_day)")
        .param("node", node)
        .param("period", period.name())
        .param("day", day)
        .query((row, number) -> reader.read(row.getString("record")))
        .optional();
  }

  /** Over the last periods of a kind that began until a day, the newest first. */
  public List<NodeStatement> last(String node, SupervisionPeriod period, LocalDate day, int count) {
    return database
        .sql(
            "select record from supervision where node = :node and period = :period"
                + " and first_day <= :day order by begins desc limit :count")
        .param("node", node)
        .param("period", period.name())
        .param("day", day)
        .param("count", count)
        .query((row, number) -> reader.read(row.getString("record")))
        .list();
  }

  /** The same of the parts of a region, by their codes. */
  public List<NodeStatement> parts(Scope scope, SupervisionPeriod period, LocalDate day) {
    String within =
        scope.level() == Scope.Level.COUNTY
            ? "level = 'SCHOOL' and exists"
                + " (select from school s where s.school_id = node and s.county_code = :id)"
            : "level = '%s' and %s = :id"
                .formatted(scope.level().below().name(), scope.level().findingColumn());
    return database
        .sql(
            "select record from supervision where "
                + within
                + " and period = :period"
                + " and (period = 'LIVE' or :day between first_day and last_day) order by node")
        .param("id", scope.id())
        .param("period", period.name())
        .param("day", day)
        .query((row, number) -> reader.read(row.getString("record")))
        .list();
  }

  /** What regions and schools are called; a code for what nobody knows. */
  public Map<String, String> names(Collection<String> nodes) {
    Map<String, String> all = new HashMap<>();
    nodes.forEach(node -> all.put(node, regions.find(node).map(names::of).orElse(node)));
    if (!nodes.isEmpty()) {
      database
          .sql("select school_id, name from school where school_id in (:ids)")
          .param("ids", nodes)
          .query((row, number) -> Map.entry(row.getString("school_id"), row.getString("name")))
          .list()
          .forEach(school -> all.put(school.getKey(), school.getValue()));
    }
    return all;
  }
}
