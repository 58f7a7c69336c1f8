/** How do points of a job come into InfluxDB, and what becomes of those that it does not take? */
@NullMarked
package cn.mingchu.connectors.influxdb;

import org.jspecify.annotations.NullMarked;
