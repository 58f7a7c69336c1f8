package cn.mingchu.dashboards;

import java.util.List;

/**
 * A page of Grafana.
 *
 * @param uid by which it is linked to; never changes
 * @param title in Chinese
 * @param description in English
 * @param from since when it shows data, as Grafana writes it
 * @param variables the places that one chooses, each within the one before
 * @param portal the path of the portal's page of the same
 */
record Dashboard(
    String uid,
    String title,
    String description,
    String from,
    List<String> variables,
    String portal,
    List<Panel> panels) {}
