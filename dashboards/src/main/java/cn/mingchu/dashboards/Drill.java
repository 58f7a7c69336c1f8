package cn.mingchu.dashboards;

import java.util.List;

/**
 * Where a click on a place leads.
 *
 * @param dashboard the uid of the dashboard one level down
 * @param variable of that dashboard, which the place becomes; also the tag by which the panel
 *     groups
 * @param further variables that are handed on as they are
 */
record Drill(String dashboard, String variable, List<String> further) {}
