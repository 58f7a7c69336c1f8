package cn.mingchu.portal.rule;

import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What regions and schools have set, as the projection holds it, beside the catalogue. */
@Repository
public class RuleSettings {

  private final JdbcClient database;
  private final RuleCatalogue catalogue;
  private final RegionTree regions;
  private final JsonMapper json;
  private final Clock clock;

  RuleSettings(
      JdbcClient database,
      RuleCatalogue catalogue,
      RegionTree regions,
      JsonMapper json,
      Clock clock) {
    this.database = database;
    this.catalogue = catalogue;
    this.regions = regions;
    this.json = json;
    this.clock = clock;
  }

  /** What binds a school now; a school that is not in the register is bound by the catalogue. */
  public RulesInForce ofSchool(String schoolId) {
    List<String> scopes = new ArrayList<>();
    database
        .sql("select region_code from school where school_id = :id")
        .param("id", schoolId)
        .query(String.class)
        .optional()
        .ifPresent(region -> scopes.addAll(path(region)));
    scopes.add(schoolId);
    return inForce(scopes);
  }

  /** What binds all of a region now; its parts may be stricter. */
  public RulesInForce ofRegion(String regionCode) {
    return inForce(path(regionCode));
  }

  private List<String> path(String regionCode) {
    return regions.path(regionCode).stream().map(Region::code).toList();
  }

  private RulesInForce inForce(List<String> scopes) {
    List<RuleSetting> settings =
        database
            .sql(
                "select setting_id, rule_id, scope, parameters, enabled, effective_from,"
                    + " effective_to, reason from rule_setting where scope = any (:scopes)")
            .param("scopes", scopes.toArray(String[]::new))
            .query((row, number) -> setting(row))
            .list();
    return new RulesInForce(new RuleBook(catalogue, settings), scopes, clock.instant());
  }

  /** Without its header, which no rule asks for. */
  private RuleSetting setting(ResultSet row) throws SQLException {
    Map<String, String> parameters = new HashMap<>();
    json.readTree(row.getString("parameters"))
        .properties()
        .forEach(entry -> parameters.put(entry.getKey(), entry.getValue().asString()));
    Timestamp to = row.getTimestamp("effective_to");
    RuleSetting setting = new RuleSetting();
    setting.put("settingId", row.getString("setting_id"));
    setting.put("ruleId", row.getString("rule_id"));
    setting.put("scope", row.getString("scope"));
    setting.put("parameters", parameters);
    setting.put("enabled", row.getBoolean("enabled"));
    setting.put("effectiveFrom", row.getTimestamp("effective_from").toInstant());
    setting.put("effectiveTo", to == null ? null : to.toInstant());
    setting.put("reason", row.getString("reason"));
    return setting;
  }
}
