package cn.mingchu.launcher.command;

import cn.mingchu.launcher.judging.JudgedSeries;
import cn.mingchu.launcher.outcome.FindingDocument;
import cn.mingchu.launcher.outcome.FindingLine;
import cn.mingchu.launcher.scoring.ScoredSeries;
import cn.mingchu.launcher.series.Series;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was found in a series.
 *
 * @param judged null where no rule applies to its kind
 * @param scored null where no scores were asked for
 */
record Examined(Series series, @Nullable JudgedSeries judged, @Nullable ScoredSeries scored) {

  String toText() {
    StringBuilder text = new StringBuilder();
    text.append(series.file()).append(':');
    if (judged != null) {
      text.append(" %d findings".formatted(judged.findings().size()));
    }
    if (scored != null) {
      text.append(judged == null ? " " : ", ").append(strangest(scored));
    }
    if (judged != null) {
      judged
          .findings()
          .forEach(finding -> text.append("%n  %s".formatted(FindingLine.of(finding))));
    }
    return text.toString();
  }

  /** Writes it into {@code one}. */
  void describe(ObjectNode one, @Nullable Path scores) {
    one.put("file", series.file().toString());
    if (scores != null) {
      one.put("scores", scores.toString());
    }
    one.put("rows", series.size()).put("gaps", series.gaps());
    if (scored != null) {
      scored
          .strangest()
          .ifPresent(
              row ->
                  one.putObject("strangest")
                      .put("timestamp", row.measurement().writtenTime())
                      .put("line", row.measurement().line())
                      .put("value", row.measurement().value())
                      .put("score", row.score()));
    }
    if (judged != null) {
      ObjectNode verdicts = one.putObject("verdicts");
      judged.verdicts().forEach((verdict, count) -> verdicts.put(verdict.name(), count));
      ArrayNode findings = one.putArray("findings");
      judged.findings().forEach(finding -> findings.addPOJO(FindingDocument.of(finding)));
    }
  }

  private static String strangest(ScoredSeries scored) {
    return scored
        .strangest()
        .map(
            row ->
                String.format(
                    Locale.ROOT,
                    "strangest at %s, line %d, value %s, score %.3f",
                    row.measurement().writtenTime(),
                    row.measurement().line(),
                    row.measurement().value().toPlainString(),
                    row.score()))
        .orElse("nothing strange");
  }
}
