package cn.mingchu.benchmarks.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The figures of one benchmark and the targets they are held against. */
public final class BenchReport {

  private final String bench;
  private final long seed;
  private final Map<String, Double> metrics = new LinkedHashMap<>();
  private final List<Target> targets = new ArrayList<>();

  public BenchReport(String bench, long seed) {
    this.bench = bench;
    this.seed = seed;
  }

  /** Adds a figure; the unit is part of its name. */
  public void add(String metric, double value) {
    metrics.put(metric, value);
  }

  /** Holds a figure against the most that it may be. */
  public void addAtMost(String metric, double value, double limit) {
    add(metric, value);
    targets.add(new Target(metric, value, limit, value <= limit));
  }

  /** Holds a figure against the least that it must be. */
  public void addAtLeast(String metric, double value, double limit) {
    add(metric, value);
    targets.add(new Target(metric, value, limit, value >= limit));
  }

  /** Holds a count against the least that it must be. */
  public void addAtLeast(String metric, long value, long limit) {
    add(metric, value);
    targets.add(new Target(metric, (double) value, (double) limit, value >= limit));
  }

  /** Adds a count. */
  public void add(String metric, long value) {
    metrics.put(metric, (double) value);
  }

  /** Holds a count against exactly what it must be. */
  public void addExactly(String metric, long value, long wanted) {
    add(metric, value);
    targets.add(new Target(metric, (double) value, (double) wanted, value == wanted));
  }

  /** Whether every target was met. */
  public boolean isMet() {
    return targets.stream().allMatch(Target::met);
  }

  /** One JSON document. */
  public void printJson(PrintStream out) {
    ObjectNode document = new JsonMapper().createObjectNode();
    document.put("bench", bench).put("seed", seed);
    ObjectNode figures = document.putObject("metrics");
    metrics.forEach(figures::put);
    ArrayNode list = document.putArray("targets");
    for (Target target : targets) {
      list.addObject()
          .put("metric", target.metric())
          .put("value", target.value())
          .put("limit", target.limit())
          .put("met", target.met());
    }
    out.println(document);
  }

  /** A table for people. */
  public void print(PrintStream out) {
    out.println(bench + ", seed " + seed);
    metrics.forEach((metric, value) -> out.printf(Locale.ROOT, "  %-44s %,16.2f%n", metric, value));
    for (Target target : targets) {
      out.printf(
          Locale.ROOT,
          "  %s %s: %.2f against %.2f%n",
          target.met() ? "met   " : "MISSED",
          target.metric(),
          target.value(),
          target.limit());
    }
  }

  private record Target(String metric, double value, double limit, boolean met) {}
}
