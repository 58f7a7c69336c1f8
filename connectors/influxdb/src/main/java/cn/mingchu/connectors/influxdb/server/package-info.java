/** How does a real InfluxDB run beside this process, and only for it? */
@NullMarked
package cn.mingchu.connectors.influxdb.server;

import org.jspecify.annotations.NullMarked;
