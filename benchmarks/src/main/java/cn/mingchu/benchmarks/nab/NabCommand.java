package cn.mingchu.benchmarks.nab;

import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.benchmarks.report.ReportOptions;
import cn.mingchu.jobs.kitchen.learned.Aspect;
import cn.mingchu.jobs.kitchen.learned.HabitSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores all series of NAB with one set of settings, as {@code mingchu detect} does. */
@Command(name = "nab", description = "Learned behaviour on the series of NAB.")
public final class NabCommand implements Callable<Integer> {

  private static final double LEAST_STANDARD = 60;
  private static final double LEAST_TEMPERATURES = 80;

  @Option(names = "--data", required = true, description = "a checkout of NAB")
  private Path data = Path.of("");

  @Option(names = "--without", description = "leave out an aspect: ${COMPLETION-CANDIDATES}")
  private @Nullable Aspect without;

  @Option(names = "--ablation", description = "also without each aspect, and with each alone")
  private boolean ablation;

  @Option(names = "--sensitivity", description = "also with each number halved and doubled")
  private boolean sensitivity;

  @Mixin private ReportOptions result = new ReportOptions();

  @Override
  public Integer call() throws Exception {
    HabitSettings all = HabitSettings.standard();
    HabitSettings settings = without == null ? all : all.without(without);
    List<LabelledSeries> corpus = NabCorpus.read(data);
    BenchReport report = new BenchReport("nab", settings.seed());
    addAll(corpus, settings, report);
    Map<String, HabitSettings> variants = new LinkedHashMap<>();
    if (ablation) {
      variants.putAll(Variants.ablation(settings));
    }
    if (sensitivity) {
      variants.putAll(Variants.sensitivity(settings));
    }
    for (Map.Entry<String, HabitSettings> variant : variants.entrySet()) {
      List<double[]> scores = Detector.scores(corpus, variant.getValue());
      report.add(variant.getKey(), best(corpus, scores).normalised());
      report.add(variant.getKey() + ": temperatures", temperatures(corpus, scores).normalised());
    }
    return result.publish(report);
  }

  private static void addAll(
      List<LabelledSeries> corpus, HabitSettings settings, BenchReport report) {
    long begin = System.nanoTime();
    List<double[]> scores = Detector.scores(corpus, settings);
    long passed = System.nanoTime() - begin;
    long rows = scores.stream().mapToLong(one -> one.length).sum();
    NabScore standard = best(corpus, scores);
    report.add("series", (long) corpus.size());
    report.add("rows", rows);
    report.add("ns/row", (double) passed / rows);
    report.add("threshold", standard.threshold());
    report.add("windows found", (long) standard.found());
    report.add("windows missed", (long) standard.missed());
    report.add("false alarms", (long) standard.falseAlarms());
    for (String group : groups(corpus)) {
      NabScore score =
          of(corpus, scores, group, (series, some) -> at(standard.threshold(), series, some));
      report.add(group + " windows found", (long) score.found());
      report.add(group + " windows missed", (long) score.missed());
      report.add(group + " false alarms", (long) score.falseAlarms());
      if (score.found() + score.missed() > 0) {
        report.add(group, score.normalised());
      }
    }
    for (NabProfile profile : List.of(NabProfile.REWARD_LOW_FP, NabProfile.REWARD_LOW_FN)) {
      report.add(profile.name(), NabScore.best(corpus, scores, profile).normalised());
    }
    report.addAtLeast("STANDARD", standard.normalised(), LEAST_STANDARD);
    report.addAtLeast(
        "STANDARD, temperatures", temperatures(corpus, scores).normalised(), LEAST_TEMPERATURES);
  }

  private static NabScore best(List<LabelledSeries> series, List<double[]> scores) {
    return NabScore.best(series, scores, NabProfile.STANDARD);
  }

  private static NabScore at(double threshold, List<LabelledSeries> series, List<double[]> scores) {
    return NabScore.at(threshold, series, scores, NabProfile.STANDARD);
  }

  /** The two that the product is nearest to; the best threshold for both of them. */
  private static NabScore temperatures(List<LabelledSeries> corpus, List<double[]> scores) {
    return of(corpus, scores, "temperature_system_failure", NabCommand::best);
  }

  private static SortedSet<String> groups(List<LabelledSeries> corpus) {
    SortedSet<String> groups = new TreeSet<>();
    corpus.forEach(one -> groups.add(one.group()));
    return groups;
  }

  private static NabScore of(
      List<LabelledSeries> corpus, List<double[]> scores, String part, Scoring scoring) {
    List<LabelledSeries> some = new ArrayList<>();
    List<double[]> theirs = new ArrayList<>();
    for (int i = 0; i < corpus.size(); i++) {
      if (corpus.get(i).name().contains(part)) {
        some.add(corpus.get(i));
        theirs.add(scores.get(i));
      }
    }
    return scoring.of(some, theirs);
  }

  /** How a choice of series is scored. */
  @FunctionalInterface
  private interface Scoring {
    NabScore of(List<LabelledSeries> series, List<double[]> scores);
  }
}
