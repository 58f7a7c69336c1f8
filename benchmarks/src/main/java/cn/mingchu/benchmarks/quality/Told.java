package cn.mingchu.benchmarks.quality;

import java.util.List;
import java.util.Map;

/**
 * What came of a device.
 *
 * @param findings what people heard of, in the order in which they did
 * @param heldBack how many findings they were spared, by rule
 */
record Told(List<ToldFinding> findings, Map<String, Integer> heldBack) {}
