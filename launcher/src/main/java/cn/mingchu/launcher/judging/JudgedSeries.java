package cn.mingchu.launcher.judging;

import cn.mingchu.jobs.kitchen.KitchenRecords;
import cn.mingchu.jobs.kitchen.judge.DeviceJudge;
import cn.mingchu.jobs.kitchen.judge.DeviceMemory;
import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.PlainDossier;
import cn.mingchu.jobs.kitchen.judge.Reading;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.jobs.kitchen.judge.Verdict;
import cn.mingchu.launcher.series.Measurement;
import cn.mingchu.launcher.series.Series;
import cn.mingchu.launcher.series.UnreadableSeriesException;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the rules as released find in a series: the judge of the job, fed as if each measurement had
 * come in when it was taken, and nothing ever after the last.
 *
 * @param findings the last word on each episode, by start; withdrawn ones left out
 * @param verdicts what became of the measurements
 */
public record JudgedSeries(Series series, List<Finding> findings, Map<Verdict, Long> verdicts) {

  /**
   * Judges a series.
   *
   * @param period how often the sensor reports
   * @throws UnreadableSeriesException if a value is larger than any reading can be
   */
  public static JudgedSeries of(Series series, DeviceKind kind, Quantity quantity, Duration period)
      throws UnreadableSeriesException {
    DeviceProfile device =
        new DeviceProfile(
            series.file().getFileName().toString(), "", null, kind, period.toMillis(), null, null);
    DeviceJudge judge =
        new DeviceJudge(new RuleDesk(new RuleBook(RuleCatalogue.load(), List.of()), Set.of()));
    DeviceMemory memory = new DeviceMemory();
    PlainDossier dossier = new PlainDossier();
    Map<String, KitchenFinding> newest = new TreeMap<>();
    Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    judge.register(
        memory,
        dossier,
        device,
        said -> newest.put(said.findingId(), said),
        (reading, verdict) -> {});
    long arrived = Long.MIN_VALUE;
    for (Measurement measurement : series.measurements()) {
      arrived = Math.max(arrived, measurement.time().toEpochMilli());
      Verdict verdict =
          judge.observe(
              memory,
              dossier,
              reading(series, measurement, quantity, arrived),
              said -> newest.put(said.findingId(), said));
      verdicts.merge(verdict, 1L, Long::sum);
    }
    judge.settle(memory, dossier, said -> newest.put(said.findingId(), said));
    return new JudgedSeries(series, standing(newest), verdicts);
  }

  private static List<Finding> standing(Map<String, KitchenFinding> newest) {
    return newest.values().stream()
        .map(KitchenRecords::finding)
        .filter(finding -> finding.getStatus() != FindingStatus.WITHDRAWN)
        .sorted(Comparator.comparing(Finding::getStartTime).thenComparing(Finding::getFindingId))
        .toList();
  }

  private static Reading reading(
      Series series, Measurement measurement, Quantity quantity, long arrived)
      throws UnreadableSeriesException {
    String deviceId = series.file().getFileName().toString();
    UUID eventId = measurement.eventId(deviceId, quantity);
    return new Reading(
        deviceId,
        eventId.getMostSignificantBits(),
        eventId.getLeastSignificantBits(),
        measurement.time().toEpochMilli(),
        arrived,
        quantity,
        hundredths(series, measurement),
        Reading.NO_SEQUENCE,
        0,
        measurement.line());
  }

  private static int hundredths(Series series, Measurement measurement)
      throws UnreadableSeriesException {
    try {
      return measurement.hundredths();
    } catch (ArithmeticException e) {
      throw new UnreadableSeriesException(
          series.file(),
          measurement.line(),
          "has the value \"%s\", which nothing measures"
              .formatted(measurement.value().toPlainString()));
    }
  }
}
