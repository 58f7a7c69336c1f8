package cn.mingchu.jobs.supervision.node;

import cn.mingchu.jobs.supervision.diligence.OfficeClock;
import cn.mingchu.jobs.supervision.word.SupervisionWord.AlertWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DeliveryWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DeviceOfSchool;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DutyWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.EntryWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FeedbackWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FindingSort;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FindingWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.Heard;
import cn.mingchu.jobs.supervision.word.SupervisionWord.MealWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.OfSchool;
import cn.mingchu.jobs.supervision.word.SupervisionWord.ReceiptWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.SchoolWord;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.FixState;
import cn.mingchu.schemas.event.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one finds who has all words on the table when the last one is heard, and adds up each node
 * and period by itself.
 */
final class SupervisionOracle {

  private static final long DAY = 86_400_000L;
  private static final long AHEAD = 8 * 3_600_000L;
  private static final int MEALS_FROM = 360;
  private static final int MEALS_TO = 1_140;
  private static final List<String> LEVELS = List.of("SCHOOL", "COUNTY", "CITY", "PROVINCE");

  /** A clock that was missed, as it is told. */
  private record Missed(String level, Severity severity, long due, String alertId, String line) {}

  /** A school, a slot, and what was counted there. */
  private static final class Cell {
    final Map<String, Long> counts = new TreeMap<>();
    final List<Missed> missed = new ArrayList<>();
  }

  private final long now;
  private final long watchedFrom;
  private final Map<String, Map<String, OfSchool>> newest = new TreeMap<>();
  private final Map<String, Long> since = new HashMap<>();
  private final Map<String, String> counties = new HashMap<>();
  private final Map<String, Map<String, Cell>> cells = new TreeMap<>();

  private SupervisionOracle(long watchedFrom, long now) {
    this.watchedFrom = watchedFrom;
    this.now = now;
  }

  /** A line for each node and period of which there is something to say. */
  static SortedSet<String> lines(Collection<OfSchool> words, long watchedFrom, long now) {
    SupervisionOracle oracle = new SupervisionOracle(watchedFrom, now);
    words.forEach(oracle::put);
    oracle.newest.forEach(oracle::countSchool);
    return oracle.nodes();
  }

  private static long dayOf(long time) {
    return Math.floorDiv(time + AHEAD, DAY);
  }

  private void put(OfSchool word) {
    newest
        .computeIfAbsent(word.schoolId(), none -> new TreeMap<>())
        .merge(word.name(), word, (one, two) -> one.revision() >= two.revision() ? one : two);
    boolean registers =
        (word instanceof SchoolWord school && school.regionCode() != null)
            || (word instanceof DeviceOfSchool device && device.isThere());
    if (registers) {
      since.merge(word.schoolId() + '/' + word.name(), word.ingestTime(), Math::min);
    }
  }

  private void countSchool(String id, Map<String, OfSchool> words) {
    if (!(words.get("school") instanceof SchoolWord school) || school.regionCode() == null) {
      return;
    }
    counties.put(id, school.regionCode());
    countDevices(id, words);
    Map<String, Boolean> lots = new TreeMap<>();
    for (OfSchool word : words.values()) {
      if (word instanceof DutyWord d) {
        add(id, d.day(), "DUTIES", d.duties());
        add(id, d.day(), "DUTIES_DONE", d.dutiesDone());
        add(id, d.day(), "SAMPLES", d.samples());
        add(id, d.day(), "SAMPLES_KEPT", d.samplesKept());
        add(id, d.day(), "PUBLIC_DUTIES", d.publicDuties());
        add(id, d.day(), "PUBLIC_DUTIES_DONE", d.publicDutiesDone());
      } else if (word instanceof MealWord m) {
        add(id, m.day(), "FOOD_GROUPS", m.groups());
        add(id, m.day(), "FOOD_GROUPS_IN_BAND", m.groupsInBand());
      } else if (word instanceof EntryWord e) {
        add(id, e.day(), "ENTRIES", e.entries());
        add(id, e.day(), "ENTRIES_IN_TIME", e.inTime());
      } else if (word instanceof DeliveryWord d) {
        add(id, d.day(), "FEN_PAID", d.fen());
      } else if (word instanceof ReceiptWord r && r.isThere()) {
        lots.merge(r.day() + "/" + r.lotId(), r.isTraced(), Boolean::logicalAnd);
      } else if (word instanceof FindingWord f && f.stands()) {
        if (f.sort() == FindingSort.CHAIN) {
          lots.put(dayOf(f.startTime()) + "/" + f.subjectId(), false);
        } else if (f.sort() == FindingSort.PRICE) {
          add(id, dayOf(f.startTime()), "FEN_OVERPAID", f.fen());
        }
      } else if (word instanceof FeedbackWord f) {
        add(id, f.day(), "RATINGS", 1);
        add(id, f.day(), "RATINGS_SATISFIED", f.rating() > 3 ? 1 : 0);
        countAnswer(id, f);
      } else if (word instanceof AlertWord alert) {
        countAlert(id, alert, words);
      }
    }
    for (OfSchool word : words.values()) {
      if (word instanceof FindingWord f && f.stands() && f.sort() == FindingSort.CHAIN) {
        lots.put(dayOf(f.startTime()) + "/" + f.subjectId(), false);
      }
    }
    lots.forEach(
        (lot, traced) -> {
          long day = Long.parseLong(lot.substring(0, lot.indexOf('/')));
          add(id, day, "LOTS", 1);
          add(id, day, "LOTS_TRACED", traced ? 1 : 0);
        });
  }

  private void countAnswer(String id, FeedbackWord feedback) {
    Long settled = feedback.settledTime();
    boolean hasWaitedADay = (settled == null ? now : settled) - feedback.receivedTime() > DAY;
    if (feedback.isComplaint() && (settled != null || hasWaitedADay)) {
      add(id, feedback.day(), "COMPLAINTS", 1);
      add(id, feedback.day(), "COMPLAINTS_ANSWERED_IN_TIME", hasWaitedADay ? 0 : 1);
    }
  }

  private void countDevices(String id, Map<String, OfSchool> words) {
    long today = dayOf(now);
    Set<String> heard = new HashSet<>();
    Set<Long> heardDays = new HashSet<>();
    for (OfSchool word : words.values()) {
      if (word instanceof Heard h) {
        heard.add(h.day() + "/" + h.deviceId());
        heardDays.add(h.day());
      }
    }
    addLive(id, "SCHOOLS", 1);
    addLive(
        id, "SCHOOLS_HEARD", heardDays.contains(today) || heardDays.contains(today - 1) ? 1 : 0);
    for (long day = firstDay(id, "school"); day < today; day++) {
      add(id, day, "SCHOOLS", 1);
      add(id, day, "SCHOOLS_HEARD", heardDays.contains(day) ? 1 : 0);
    }
    for (OfSchool word : words.values()) {
      if (!(word instanceof DeviceOfSchool device) || !device.isThere() || !device.isWatched()) {
        continue;
      }
      String name = device.deviceId();
      boolean isHeard =
          heard.contains(today + "/" + name) || heard.contains(today - 1 + "/" + name);
      boolean isSilent = false;
      for (OfSchool other : words.values()) {
        if (other instanceof FindingWord f && isSilence(f, name) && f.endTime() == null) {
          isSilent = true;
        }
      }
      addLive(id, "DEVICES", 1);
      addLive(id, "DEVICES_ON_LINE", isHeard && !isSilent ? 1 : 0);
      long first = Math.max(firstDay(id, "school"), firstDay(id, device.name()));
      for (long day = first; day < today; day++) {
        add(id, day, "DEVICE_MINUTES", MEALS_TO - MEALS_FROM);
        add(
            id,
            day,
            "DEVICE_MINUTES_ON_LINE",
            heard.contains(day + "/" + name) ? onLine(day, name, words) : 0);
      }
    }
  }

  private static boolean isSilence(FindingWord finding, String device) {
    return finding.stands()
        && finding.sort() == FindingSort.SILENCE
        && finding.subjectId().equals(device);
  }

  /** Silences begin and end with whole minutes here, so that minutes can be counted one by one. */
  private static int onLine(long day, String device, Map<String, OfSchool> words) {
    long midnight = day * DAY - AHEAD;
    BitSet silent = new BitSet();
    for (OfSchool word : words.values()) {
      if (word instanceof FindingWord f && isSilence(f, device)) {
        long end = f.endTime() == null ? Long.MAX_VALUE : f.endTime();
        for (int minute = MEALS_FROM; minute < MEALS_TO; minute++) {
          long time = midnight + minute * 60_000L;
          if (time >= f.startTime() && time < end) {
            silent.set(minute);
          }
        }
      }
    }
    return MEALS_TO - MEALS_FROM - silent.cardinality();
  }

  private long firstDay(String id, String name) {
    return dayOf(Math.max(watchedFrom, since.getOrDefault(id + '/' + name, watchedFrom))) + 1;
  }

  private void countAlert(String id, AlertWord alert, Map<String, OfSchool> words) {
    boolean isAlone = !alert.isPartOfAnother();
    long day = dayOf(alert.raisedAt());
    if (isAlone && alert.isFalse()) {
      add(id, day, "ALERTS_FALSE", 1);
    }
    if (isReal(alert)) {
      add(id, day, "ALERTS", 1);
      boolean isRepeated = false;
      for (OfSchool word : words.values()) {
        isRepeated |=
            word instanceof AlertWord other
                && isReal(other)
                && other.ruleId().equals(alert.ruleId())
                && alert.raisedAt() - other.raisedAt() > 0
                && alert.raisedAt() - other.raisedAt() < 7 * DAY;
      }
      add(id, day, "ALERTS_REPEATED", isRepeated ? 1 : 0);
      add(id, day, "RED_INCIDENTS", alert.severity() == Severity.RED ? 1 : 0);
      add(id, day, "CONCEALMENTS", alert.wasConcealed() ? 1 : 0);
      add(id, day, "FIXES_HELD", alert.fix() == FixState.HELD ? 1 : 0);
      add(id, day, "FIXES_RECURRED", alert.recurrences());
      if (Set.of(
              AlertState.NEW,
              AlertState.ACKNOWLEDGED,
              AlertState.IN_PROGRESS,
              AlertState.SUBMITTED,
              AlertState.VERIFIED,
              AlertState.REOPENED)
          .contains(alert.state())) {
        add(id, day, "OPEN_" + alert.severity(), 1);
        long age = dayOf(now) - day;
        String band =
            age <= 0
                ? "SAME_DAY"
                : age < 3 ? "DAYS_1_TO_2" : age < 7 ? "DAYS_3_TO_6" : "FROM_DAY_7";
        addLive(id, "OPEN_" + alert.severity() + '_' + band, 1);
      }
    }
    if (isAlone && alert.state() != AlertState.WITHDRAWN) {
      alert.clocks().forEach(clock -> countClock(id, alert, clock));
    }
  }

  private static boolean isReal(AlertWord alert) {
    return !alert.isPartOfAnother() && !alert.isFalse() && alert.state() != AlertState.WITHDRAWN;
  }

  private void countClock(String id, AlertWord alert, OfficeClock clock) {
    long day = dayOf(clock.begunAt());
    Long due = clock.due();
    Long answered = clock.answeredAt();
    String which =
        switch (clock.step()) {
          case ACKNOWLEDGE_OVERDUE -> "ACKNOWLEDGED";
          case ACT_OVERDUE -> "ACTED";
          case CLOSE_OVERDUE -> "CLOSED";
          default -> "";
        };
    if (answered != null && (due == null || answered <= due)) {
      add(id, day, "CLOCKS_MET_" + clock.level(), 1);
      if (!which.isEmpty()) {
        add(id, day, which + "_IN_TIME", 1);
      }
    } else if (due != null && due + 60_000 <= now) {
      add(id, day, "CLOCKS_MISSED_" + clock.level(), 1);
      add(id, day, "RED_CLOCKS_MISSED_" + clock.level(), clock.severity() == Severity.RED ? 1 : 0);
      if (!which.isEmpty()) {
        add(id, day, which + "_TOO_LATE", 1);
      }
      if (day <= dayOf(now)) {
        cell(id, Long.toString(day))
            .missed
            .add(
                new Missed(
                    clock.level().name(),
                    clock.severity(),
                    due,
                    alert.alertId(),
                    "%s %s %s".formatted(alert.alertId(), clock.step(), due)));
      }
    }
  }

  private void add(String id, long day, String figure, long count) {
    if (count != 0 && day <= dayOf(now)) {
      cell(id, Long.toString(day)).counts.merge(figure, count, Long::sum);
    }
  }

  private void addLive(String id, String figure, long count) {
    if (count != 0) {
      cell(id, "LIVE").counts.merge(figure, count, Long::sum);
    }
  }

  private Cell cell(String id, String slot) {
    return cells
        .computeIfAbsent(id, none -> new TreeMap<>())
        .computeIfAbsent(slot, none -> new Cell());
  }

  private SortedSet<String> nodes() {
    Map<String, List<String[]>> members = new TreeMap<>();
    cells.forEach(
        (id, slots) ->
            slots
                .keySet()
                .forEach(
                    slot -> {
                      for (int level = 0; level < LEVELS.size(); level++) {
                        for (String period : periods(slot)) {
                          members
                              .computeIfAbsent(
                                  LEVELS.get(level) + ' ' + office(id, level) + ' ' + period,
                                  none -> new ArrayList<>())
                              .add(new String[] {id, slot});
                        }
                      }
                    }));
    SortedSet<String> lines = new TreeSet<>();
    members.forEach((key, all) -> lines.add(line(key, all)));
    return lines;
  }

  private String office(String id, int level) {
    String county = counties.getOrDefault(id, "");
    return level == 0 ? id : county.substring(0, 8 - 2 * level);
  }

  private static List<String> periods(String slot) {
    if (slot.equals("LIVE")) {
      return List.of("LIVE 0");
    }
    long day = Long.parseLong(slot);
    LocalDate date = LocalDate.ofEpochDay(day);
    int third = date.getDayOfMonth() > 20 ? 21 : date.getDayOfMonth() > 10 ? 11 : 1;
    return List.of(
        "DAY " + day,
        "WEEK " + (day - Math.floorMod(day + 3, 7)),
        "TEN_DAYS " + date.withDayOfMonth(third).toEpochDay(),
        "MONTH " + date.withDayOfMonth(1).toEpochDay());
  }

  private String line(String key, List<String[]> all) {
    int level = LEVELS.indexOf(key.substring(0, key.indexOf(' ')));
    Map<String, Long> sum = new TreeMap<>();
    for (String[] member : all) {
      cell(member[0], member[1]).counts.forEach((figure, n) -> sum.merge(figure, n, Long::sum));
    }
    StringBuilder targets = new StringBuilder();
    if (level > 0 && !key.endsWith("LIVE 0")) {
      Map<String, List<String[]>> parts = new TreeMap<>();
      for (String[] member : all) {
        parts.computeIfAbsent(office(member[0], level - 1), none -> new ArrayList<>()).add(member);
      }
      parts.forEach(
          (office, part) -> {
            long[] d = diligence(part, level - 1);
            long worth = d[0] * 1000 + d[3];
            boolean isNamed =
                d[2] > 0 || (d[1] >= 3 && worth > 0 && d[0] * 1000 * 10_000 / worth < 8_000);
            if (isNamed) {
              targets.append("; ").append(office).append(text(d)).append(missed(part, level - 1));
            }
          });
    }
    return "%s n=%d %s%s%s".formatted(key, all.size(), sum, text(diligence(all, level)), targets);
  }

  private static String text(long[] diligence) {
    return " %d/%d/%d/%d".formatted(diligence[0], diligence[1], diligence[2], diligence[3]);
  }

  private long[] diligence(List<String[]> members, int level) {
    Map<String, long[]> days = new HashMap<>();
    for (String[] member : members) {
      Map<String, Long> counts = cell(member[0], member[1]).counts;
      long[] day = days.computeIfAbsent(member[1], none -> new long[3]);
      day[0] += counts.getOrDefault("CLOCKS_MET_" + LEVELS.get(level), 0L);
      day[1] += counts.getOrDefault("CLOCKS_MISSED_" + LEVELS.get(level), 0L);
      day[2] += counts.getOrDefault("RED_CLOCKS_MISSED_" + LEVELS.get(level), 0L);
    }
    long[] all = new long[4];
    for (long[] day : days.values()) {
      all[0] += day[0];
      all[1] += day[1];
      all[2] += day[2];
      long ended = day[0] + day[1];
      all[3] += ended > 3 ? day[1] * 3_000 / ended : day[1] * 1_000;
    }
    return all;
  }

  private List<String> missed(List<String[]> members, int level) {
    List<Missed> missed = new ArrayList<>();
    for (String[] member : members) {
      cell(member[0], member[1]).missed.stream()
          .filter(each -> each.level().equals(LEVELS.get(level)))
          .forEach(missed::add);
    }
    missed.sort(
        (one, two) -> {
          int bySeverity = two.severity().compareTo(one.severity());
          int byDue = bySeverity != 0 ? bySeverity : Long.compare(one.due(), two.due());
          return byDue != 0 ? byDue : one.alertId().compareTo(two.alertId());
        });
    return missed.stream().limit(20).map(Missed::line).toList();
  }
}
