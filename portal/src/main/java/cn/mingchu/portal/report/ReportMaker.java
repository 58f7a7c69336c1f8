package cn.mingchu.portal.report;

import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.portal.supervision.NodeStatement;
import cn.mingchu.portal.supervision.NodeStatements;
import cn.mingchu.portal.supervision.Office;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Makes reports of what is said of nodes, and puts them on the shelf.
 *
 * <p>However many portals make the same one, one of them is kept.
 */
final class ReportMaker {

  private static final Logger LOG = LoggerFactory.getLogger(ReportMaker.class);

  private final UnboundDatabase database;
  private final NodeStatements statements;
  private final ReportShelf shelf;
  private final ReportCompiler compiler;
  private final ReportRules rules;
  private final ReportHours hours;
  private final RegionTree regions;

  /**
   * Makes reports.
   *
   * @param statements without the second wall: a report is the same whoever asks for it
   * @param shelf likewise
   */
  ReportMaker(
      UnboundDatabase database,
      NodeStatements statements,
      ReportShelf shelf,
      ReportRules rules,
      ReportHours hours,
      RegionTree regions) {
    this.database = database;
    this.statements = statements;
    this.shelf = shelf;
    this.compiler = new ReportCompiler(rules);
    this.rules = rules;
    this.hours = hours;
    this.regions = regions;
  }

  /**
   * Makes all whose hour has come and that nobody has made.
   *
   * @return how many there are by this
   */
  int makeDue(Instant now) {
    int made = 0;
    for (ReportShelf.Due due : shelf.due(hours.since(now))) {
      Optional<Region> region = regions.find(due.node());
      if (region.isPresent() && !now.isBefore(hours.dueAt(due.kind(), due.lastDay()))) {
        made += isMade(region.get(), due, now) ? 1 : 0;
      }
    }
    if (made > 0) {
      LOG.info("Made {} reports", made);
    }
    return made;
  }

  /** One that cannot be made holds up none of the others. */
  private boolean isMade(Region region, ReportShelf.Due due, Instant now) {
    try {
      Optional<Report> report = compiled(region, due.kind(), due.firstDay());
      return report.isPresent() && shelf.put(report.get(), 1, now, null);
    } catch (DataAccessException | TransactionException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("The {} of {} from {} cannot be made", due.kind(), due.node(), due.firstDay(), e);
      return false;
    }
  }

  /**
   * Makes a report that somebody asks for: the first of its period, or another edition where
   * something that the last one rests on was said anew. Where neither is so, it is the last one.
   *
   * @param day one of the period
   * @return empty where nothing is known of the period, or it is not over
   */
  Optional<ReportId> make(
      Region region, ReportKind kind, LocalDate day, Instant now, String personId) {
    Optional<NodeStatement> own =
        statements.of(region.code(), kind.period(), day).filter(NodeStatement::isClosed);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    LocalDate firstDay = own.get().firstDay();
    Optional<ReportShelf.Edition> last =
        shelf.of(region.code(), kind, firstDay).stream().findFirst();
    if (last.isPresent() && !last.get().isAmended()) {
      return Optional.of(last.get().id());
    }
    int edition = last.map(before -> before.id().edition() + 1).orElse(1);
    return compiled(region, kind, firstDay)
        .map(
            report -> {
              shelf.put(report, edition, now, personId);
              return new ReportId(kind, firstDay, edition);
            });
  }

  private Optional<Report> compiled(Region region, ReportKind kind, LocalDate firstDay) {
    return statements
        .of(region.code(), kind.period(), firstDay)
        .filter(NodeStatement::isClosed)
        .map(own -> compiler.compile(basis(region, kind, own)));
  }

  private Basis basis(Region region, ReportKind kind, NodeStatement own) {
    LocalDate firstDay = own.firstDay();
    LocalDate before = kind.firstDayBefore(firstDay);
    List<NodeStatement> parts = statements.parts(Scopes.of(region), kind.period(), firstDay);
    return new Basis(
        own,
        statements.of(region.code(), kind.period(), before).orElse(null),
        parts,
        statements.parts(Scopes.of(region), kind.period(), before),
        statements.last(region.code(), kind.period(), firstDay, rules.periods()),
        names(own, parts));
  }

  private Map<String, String> names(NodeStatement own, List<NodeStatement> parts) {
    Set<String> codes = new HashSet<>();
    codes.add(own.node());
    parts.forEach(part -> codes.add(part.node()));
    for (Office office : own.targets()) {
      codes.add(office.node());
      office.missed().forEach(clock -> codes.add(clock.schoolId()));
    }
    Map<String, String> names = new HashMap<>();
    codes.forEach(code -> regions.find(code).ifPresent(region -> names.put(code, region.name())));
    database
        .client()
        .sql("select school_id, name from school where school_id in (:ids)")
        .param("ids", codes)
        .query((row, number) -> Map.entry(row.getString("school_id"), row.getString("name")))
        .list()
        .forEach(school -> names.put(school.getKey(), school.getValue()));
    return names;
  }
}
