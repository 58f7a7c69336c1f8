package cn.mingchu.launcher.series;

import java.time.ZoneId;

/**
 * Where a file has its series.
 *
 * @param zone of times that have no offset
 */
public record SeriesColumns(String time, String value, ZoneId zone, Unit unit) {}
