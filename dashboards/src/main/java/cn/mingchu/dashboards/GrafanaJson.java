package cn.mingchu.dashboards;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a dashboard as Grafana reads it. */
final class GrafanaJson {

  /** Of Grafana 11; a newer one brings it up to date by itself. */
  private static final int SCHEMA_VERSION = 39;

  private static final int COLUMNS = 24;
  private static final String DATA_SOURCE = "mingchu";

  /** What one chooses, and how it is called. */
  private static final Map<String, String> LABELS =
      Map.of("province", "省", "city", "市", "county", "县区", "school", "学校", "device", "设备");

  /** Of Okabe and Ito: told apart by those who see no red or no green. */
  private static final Map<String, String> COLOURS =
      Map.of("red", "#D55E00", "orange", "#E69F00", "yellow", "#F0E442", "blue", "#0072B2");

  private final JsonMapper mapper = JsonMapper.shared();

  ObjectNode of(Dashboard dashboard) {
    ObjectNode json = mapper.createObjectNode();
    json.put("uid", dashboard.uid());
    json.put("title", dashboard.title());
    json.put("description", dashboard.description());
    json.putArray("tags").add("mingchu");
    json.put("timezone", "Asia/Shanghai");
    json.put("schemaVersion", SCHEMA_VERSION);
    json.put("version", 1);
    json.put("editable", false);
    json.put("graphTooltip", 1);
    json.put("refresh", "1m");
    json.putObject("time").put("from", dashboard.from()).put("to", "now");
    json.putObject("annotations").putArray("list");
    links(json.putArray("links"), dashboard);
    variables(json.putObject("templating").putArray("list"), dashboard.variables());
    panels(json.putArray("panels"), dashboard.panels());
    return json;
  }

  private static void links(ArrayNode links, Dashboard dashboard) {
    links
        .addObject()
        .put("type", "link")
        .put("title", "门户 Portal")
        .put("icon", "external link")
        .put("targetBlank", true)
        .put("url", "$portal" + dashboard.portal());
    links
        .addObject()
        .put("type", "dashboards")
        .put("title", "明厨")
        .put("asDropdown", true)
        .put("includeVars", true)
        .put("keepTime", true)
        .putArray("tags")
        .add("mingchu");
  }

  private void variables(ArrayNode list, List<String> variables) {
    list.addObject()
        .put("type", "textbox")
        .put("name", "portal")
        .put("label", "门户")
        .put("query", "http://127.0.0.1:8080");
    String above = null;
    for (String variable : variables) {
      String query = places(variable, above);
      ObjectNode each = list.addObject();
      each.put("type", "query")
          .put("name", variable)
          .put("label", LABELS.get(variable))
          .put("query", query)
          .put("definition", query)
          .put("regex", "/^(?<value>\\S+) (?<text>.+)$/")
          .put("refresh", 1)
          .put("sort", 1)
          .put("multi", false)
          .put("includeAll", false);
      each.set("datasource", dataSource());
      above = variable;
    }
  }

  private static String places(String variable, @Nullable String above) {
    return "SHOW TAG VALUES FROM \"places\" WITH KEY = \"place\" WHERE \"level\" = '%s'%s"
        .formatted(
            variable.toUpperCase(Locale.ROOT),
            above == null ? "" : " AND \"%s\" = '$%s'".formatted(above, above));
  }

  private void panels(ArrayNode list, List<Panel> panels) {
    int x = 0;
    int y = 0;
    int tallest = 0;
    for (Panel panel : panels) {
      if (x + panel.width() > COLUMNS) {
        x = 0;
        y += tallest;
        tallest = 0;
      }
      ObjectNode json = list.addObject();
      json.put("id", list.size());
      json.put("type", panel.type().word());
      json.put("title", panel.title());
      json.put("description", panel.description());
      json.putObject("gridPos")
          .put("x", x)
          .put("y", y)
          .put("w", panel.width())
          .put("h", panel.height());
      json.set("datasource", dataSource());
      json.put("interval", panel.interval());
      targets(json.putArray("targets"), panel);
      fields(json.putObject("fieldConfig"), panel);
      options(json.putObject("options"), panel.type());
      x += panel.width();
      tallest = Math.max(tallest, panel.height());
    }
  }

  private void targets(ArrayNode targets, Panel panel) {
    for (String query : panel.queries()) {
      ObjectNode target = targets.addObject();
      target.put("refId", String.valueOf((char) ('A' + targets.size() - 1)));
      target.set("datasource", dataSource());
      target.put("rawQuery", true);
      target.put("query", query);
      target.put("resultFormat", panel.type().resultFormat());
      target.put("alias", panel.alias());
    }
  }

  private static void fields(ObjectNode config, Panel panel) {
    ObjectNode defaults = config.putObject("defaults");
    defaults.put("unit", panel.unit());
    if (panel.type() == Panel.PanelType.TIMESERIES) {
      ObjectNode custom = defaults.putObject("custom");
      custom.put("drawStyle", panel.bars() ? "bars" : "line");
      custom.put("fillOpacity", panel.bars() ? 80 : 0);
      custom.put("lineWidth", 1);
      custom.put("spanNulls", false);
      custom.putObject("stacking").put("mode", panel.bars() ? "normal" : "none");
    }
    ArrayNode overrides = config.putArray("overrides");
    COLOURS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            colour ->
                override(overrides, "byRegexp", "/(^| )" + colour.getKey() + "$/", "color")
                    .put("mode", "fixed")
                    .put("fixedColor", colour.getValue()));
    if (panel.type() == Panel.PanelType.TABLE
        && panel.queries().stream().noneMatch(query -> query.contains("GROUP BY time("))) {
      hide(overrides);
    }
    Drill drill = panel.drill();
    if (drill != null) {
      link(panel.type() == Panel.PanelType.TABLE ? overrides : null, defaults, drill);
    }
  }

  private static ObjectNode override(
      ArrayNode overrides, String matcher, String options, String property) {
    ObjectNode override = overrides.addObject();
    override.putObject("matcher").put("id", matcher).put("options", options);
    ObjectNode value = override.putArray("properties").addObject();
    value.put("id", property);
    return value.putObject("value");
  }

  /** Without a group of time, it is the beginning of what is shown, in each row. */
  private static void hide(ArrayNode overrides) {
    ObjectNode override = overrides.addObject();
    override.putObject("matcher").put("id", "byName").put("options", "Time");
    override.putArray("properties").addObject().put("id", "custom.hidden").put("value", true);
  }

  private static void link(@Nullable ArrayNode overrides, ObjectNode defaults, Drill drill) {
    StringBuilder url = new StringBuilder("/d/").append(drill.dashboard()).append('?');
    url.append("var-").append(drill.variable()).append('=');
    url.append(
        overrides == null ? "${__field.labels." + drill.variable() + "}" : "${__value.text}");
    for (String variable : drill.further()) {
      url.append("&var-").append(variable).append("=${").append(variable).append('}');
    }
    url.append("&${__url_time_range}");
    ArrayNode links;
    if (overrides == null) {
      links = defaults.putArray("links");
    } else {
      ObjectNode override = overrides.addObject();
      override.putObject("matcher").put("id", "byName").put("options", drill.variable());
      ObjectNode property = override.putArray("properties").addObject();
      property.put("id", "links");
      links = property.putArray("value");
    }
    links.addObject().put("title", "下一级 One level down").put("url", url.toString());
  }

  private static void options(ObjectNode options, Panel.PanelType type) {
    switch (type) {
      case STAT -> {
        options.put("colorMode", "value");
        options.put("textMode", "value_and_name");
        ObjectNode reduce = options.putObject("reduceOptions");
        reduce.put("values", false);
        reduce.putArray("calcs").add("lastNotNull");
      }
      case TIMESERIES -> {
        options.putObject("legend").put("displayMode", "list").put("placement", "bottom");
        options.putObject("tooltip").put("mode", "multi").put("sort", "desc");
      }
      case TABLE -> options.put("showHeader", true).put("cellHeight", "sm");
    }
  }

  private ObjectNode dataSource() {
    return mapper.createObjectNode().put("type", "influxdb").put("uid", DATA_SOURCE);
  }
}
