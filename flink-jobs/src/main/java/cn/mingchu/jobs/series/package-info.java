/**
 * Which points of time series do readings, findings, alerts, meals, stores and rejects come to? A
 * job of its own, so that a slow InfluxDB holds up nothing else.
 */
@NullMarked
package cn.mingchu.jobs.series;

import org.jspecify.annotations.NullMarked;
