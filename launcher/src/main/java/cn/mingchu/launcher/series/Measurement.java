package cn.mingchu.launcher.series;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One row of a series.
 *
 * @param line where it stands in its file, from 1
 * @param value in the unit that the gateway expects, with at most two decimals
 */
public record Measurement(long line, Instant time, BigDecimal value) {}
