package cn.mingchu.jobs.stock.entry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.schemas.event.EntryLabel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in the end is a function of the revisions of the entries: heard in any order, it is
 * what one finds who asks each day by itself. With {@code -Pproof} for many more seeds.
 */
class OrderTest {

  private static final long SECOND = 1_000;
  private static final long HOUR = Ledger.HOUR;
  private static final long DAY = Ledger.DAY;
  private static final long WEEK = 7 * DAY;

  static LongStream seeds() {
    return DrawnOrder.seeds(80);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    Random random = DrawnOrder.random(seed);
    List<EntryInput> inputs = new Canteen(random).inputs();
    long end = inputs.stream().mapToLong(EntryInput::ingestTime).max().orElseThrow();
    long now = end + HOUR + random.nextInt((int) (9 * DAY));
    List<EntryInput> sorted = new ArrayList<>(inputs);
    sorted.sort(Comparator.comparingLong(EntryInput::ingestTime));
    List<EntryInput> shuffled = DrawnOrder.anyhow(inputs, random);

    Set<String> wanted = EntryOracle.findings(inputs, now);
    Ledger inOrder = new Ledger();
    readClosing(inOrder, sorted, now, random);
    Ledger anyhow = new Ledger();
    read(anyhow, shuffled, now, random);

    assertThat(lines(inOrder)).isEqualTo(wanted);
    assertThat(lines(anyhow)).isEqualTo(wanted);
    assertThat(anyhow.standing()).isEqualTo(inOrder.standing());
    assertThat(anyhow.newestDays()).isEqualTo(inOrder.newestDays());
  }

  @Test
  void drawsAllThatThereIsToFind() {
    Set<String> kinds = new HashSet<>();
    for (long seed = 1; seed <= 60; seed++) {
      List<EntryInput> inputs = new Canteen(new Random(seed)).inputs();
      EntryOracle.findings(inputs, Ledger.at(24 * 60))
          .forEach(line -> kinds.add(line.replaceAll(" 2151000001.*|day [^:]*: \\d+ on time", "")));
    }

    assertThat(kinds)
        .contains(
            "BACKDATED_ENTRY backdated",
            "ENTRY_BURST burst",
            "WEEK_PATTERN_FROZEN copied",
            "WEEK_PATTERN_FROZEN round",
            "ENTRY_SEQUENCE_IMPOSSIBLE sequence")
        .anyMatch(line -> line.matches(", \\d+ late, [1-9]\\d* overdue, [1-9]\\d* missing, .*"));
  }

  /** In the order of the gateway's clock, so that days may be closed and forgotten. */
  private static void readClosing(Ledger ledger, List<EntryInput> inputs, long now, Random random) {
    for (EntryInput input : inputs) {
      if (random.nextInt(5) == 0) {
        ledger.closeUntil(input.ingestTime());
      }
      assertThat(ledger.hear(input)).isEqualTo(EntryJudge.Reception.ACCEPTED);
      checkpoint(ledger, random);
    }
    ledger.closeUntil(now);
  }

  private static void read(Ledger ledger, List<EntryInput> inputs, long now, Random random) {
    for (EntryInput input : inputs) {
      assertThat(ledger.hear(input)).isNotEqualTo(EntryJudge.Reception.LATE);
      if (random.nextInt(20) == 0) {
        ledger.waitUntil(Math.min(now, ledger.book().nextChange()));
      }
      checkpoint(ledger, random);
    }
    ledger.waitUntil(now);
  }

  private static void checkpoint(Ledger ledger, Random random) {
    if (random.nextInt(30) == 0) {
      ledger.replace(Checkpointed.restored(new EntryBookForm(), ledger.book()));
    }
  }

  private static Set<String> lines(Ledger ledger) {
    Set<String> lines = new HashSet<>();
    for (BookFinding finding : ledger.standing().values()) {
      lines.add(
          EntryOracle.finding(
              finding.ruleId(),
              finding.causeId(),
              finding.episode().startTime(),
              Objects.requireNonNull(finding.episode().endTime()),
              finding.episode().decidedIngestTime()));
    }
    for (DayProfile day : ledger.newestDays().values()) {
      lines.add(
          EntryOracle.day(
              day.day(),
              day.count(EntryLabel.ON_TIME),
              day.count(EntryLabel.BACK_FILLED),
              day.count(EntryLabel.OVERDUE),
              day.count(EntryLabel.MISSING),
              day.ingestTime()));
    }
    return lines;
  }

  /** Up to four weeks of a canteen that copies days, rounds numbers, and writes when it likes. */
  private static final class Canteen {

    private final Random random;
    private final List<EntryInput> inputs = new ArrayList<>();
    private final List<List<Long>> usualDays = new ArrayList<>();
    private final List<Long> sittings = new ArrayList<>();
    private final int days;
    private final long unit;

    Canteen(Random random) {
      this.random = random;
      this.days = 1 + random.nextInt(26);
      this.unit = new long[] {1, 10, 100, 250}[random.nextInt(4)];
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        usualDays.add(grams(3 + random.nextInt(6)));
      }
      for (int i = 0; i < 3 + random.nextInt(4); i++) {
        sittings.add(Ledger.at(random.nextInt((days + 3) * 24)));
      }
    }

    List<EntryInput> inputs() {
      for (int day = 0; day < days; day++) {
        if (random.nextInt(6) > 0) {
          addIssues(day);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
          add(EntryKind.RECEIVED, day, "note-%d-%d".formatted(day, i), grams(2));
        }
        if (random.nextInt(4) == 0) {
          add(EntryKind.OTHER, day, "waste-" + day, grams(1));
        }
        addMeal(day);
      }
      if (inputs.isEmpty()) {
        add(EntryKind.ISSUED, 0, "issue", grams(1));
      }
      return inputs;
    }

    private List<Long> grams(int rows) {
      List<Long> grams = new ArrayList<>();
      for (int i = 0; i < rows; i++) {
        grams.add((1 + random.nextInt(60)) * unit + (random.nextInt(12) == 0 ? 3 : 0));
      }
      return grams;
    }

    private void addIssues(int day) {
      List<Long> rows =
          random.nextInt(3) > 0
              ? new ArrayList<>(usualDays.get(random.nextInt(usualDays.size())))
              : grams(random.nextInt(9));
      if (!rows.isEmpty() && random.nextInt(4) == 0) {
        rows.set(random.nextInt(rows.size()), 7L + random.nextInt(5_000));
      }
      for (int i = 0; i < rows.size(); i++) {
        add(EntryKind.ISSUED, day, "issue-%d-%d".formatted(day, i), List.of(rows.get(i)));
      }
    }

    private void addMeal(int day) {
      int revisions = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(2);
      for (int revision = 1; revision <= revisions; revision++) {
        inputs.add(
            Ledger.meal("meal-" + day, revision, random.nextInt(4) > 0, 24 * day + 12 + revision));
      }
    }

    private void add(EntryKind kind, int day, String id, List<Long> grams) {
      long time = Ledger.at(24 * day) + random.nextInt((int) (DAY / SECOND / 5)) * 5L * SECOND;
      int revisions = random.nextInt(6) == 0 ? 2 : 1;
      List<Long> times = new ArrayList<>();
      for (int revision = 1; revision <= revisions; revision++) {
        times.add(time + (random.nextInt(3) == 0 ? (random.nextInt(49) - 24) * HOUR : 0));
      }
      long last = Collections.min(times) + WEEK;
      long ingestTime = Collections.max(times);
      String meal = random.nextInt(12) == 0 ? null : "meal-" + (day - random.nextInt(8) / 7);
      for (int revision = 1; revision <= revisions; revision++) {
        long recorded = recorded(times.get(revision - 1), ingestTime, last);
        ingestTime = Math.max(ingestTime, recorded);
        ingestTime += (long) ((last - ingestTime) * random.nextDouble() * random.nextDouble());
        inputs.add(
            Ledger.entry(
                kind,
                id,
                revision,
                times.get(revision - 1),
                recorded,
                ingestTime,
                kind == EntryKind.ISSUED ? meal : null,
                revision > 1 && random.nextInt(3) == 0
                    ? new EntryRow[0]
                    : grams.stream().map(this::row).toArray(EntryRow[]::new)));
      }
    }

    /** At once, ahead, or in one of the sittings that come after it. */
    private long recorded(long time, long ingestTime, long last) {
      if (random.nextInt(9) == 0) {
        return time - random.nextInt(20) * 60L * SECOND;
      }
      for (long sitting : sittings) {
        if (sitting >= time && sitting < last - HOUR && random.nextInt(4) > 0) {
          return sitting + random.nextInt(120) * SECOND;
        }
      }
      return random.nextInt(3) == 0 ? ingestTime : time + random.nextInt(90) * 60L * SECOND;
    }

    private EntryRow row(long grams) {
      return new EntryRow("lot-" + random.nextInt(40), grams);
    }
  }
}
