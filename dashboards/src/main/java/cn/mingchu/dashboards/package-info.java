/** What do people see in Grafana, and how does a short description become what Grafana reads? */
@NullMarked
package cn.mingchu.dashboards;

import org.jspecify.annotations.NullMarked;
