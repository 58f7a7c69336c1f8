package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.kitchen.learned.Behaviour;
import cn.mingchu.jobs.kitchen.learned.Complaint;
import cn.mingchu.jobs.kitchen.learned.HabitSettings;
import cn.mingchu.jobs.kitchen.learned.SettledForest;
import cn.mingchu.jobs.kitchen.learned.Sighting;
import cn.mingchu.jobs.kitchen.learned.UnlikeItselfRule;
import cn.mingchu.jobs.kitchen.learned.Unlikeness;
import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.LimitComparator;
import cn.mingchu.schemas.rule.ParameterName;
import cn.mingchu.schemas.rule.Rule;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says what there is to find in a set of readings, by the words of the rules and with no haste: it
 * sorts everything it has, and looks back as far as it likes. It shares nothing with the judge but
 * the records that go in and the numbers of the catalogue.
 */
public final class SlowOracle {

  private static final long HOUR = 3_600_000;
  private static final long MINUTE = HOUR / 60;
  private static final long BOUND = 48 * HOUR;

  private final DeviceProfile device;
  private final RuleBook book;
  private final List<CalendarPeriod> periods;
  private final Collection<Reading> heard;
  private final long now;
  private final Map<String, String> found = new TreeMap<>();
  private final Map<Long, Map<String, EffectiveRule>> rules = new HashMap<>();

  /** What has jumped and was believed to the reading after it, which showed that it was so. */
  private final Map<Reading, Reading> shown = new HashMap<>();

  /** Limit and reading to what is known of its excursion then: a severity, or why it is held. */
  private final Map<String, Map<Reading, String>> excursions = new HashMap<>();

  private SlowOracle(
      DeviceProfile device,
      RuleBook book,
      List<CalendarPeriod> periods,
      Collection<Reading> heard,
      long now) {
    this.device = device;
    this.book = book;
    this.periods = periods;
    this.heard = heard.stream().map(reading -> setRight(device, reading)).toList();
    this.now = now;
  }

  /** What stands in the end, a line each, by rule and start, where every day is a school day. */
  public static Map<String, String> findings(
      DeviceProfile device, RuleBook book, Collection<Reading> heard, long now) {
    return findings(device, book, List.of(), heard, now);
  }

  /** What stands in the end, a line each, by rule and start. */
  public static Map<String, String> findings(
      DeviceProfile device,
      RuleBook book,
      List<CalendarPeriod> periods,
      Collection<Reading> heard,
      long now) {
    SlowOracle oracle = new SlowOracle(device, book, periods, heard, now);
    oracle.judge();
    return oracle.found;
  }

  private static Reading setRight(DeviceProfile device, Reading reading) {
    return new Reading(
        reading.deviceId(),
        reading.eventIdHigh(),
        reading.eventIdLow(),
        reading.eventTime() - device.clockAheadMillis(),
        reading.ingestTime(),
        reading.quantity(),
        reading.hundredths(),
        reading.sequence(),
        reading.partition(),
        reading.offset());
  }

  /** The same of a finding of the judge. */
  public static Map<String, String> standing(Collection<KitchenFinding> said) {
    Map<String, KitchenFinding> newest = new HashMap<>();
    for (KitchenFinding finding : said) {
      KitchenFinding before = newest.put(finding.findingId(), finding);
      if (finding.revision() != (before == null ? 1 : before.revision() + 1)) {
        throw new AssertionError("revision " + finding.revision() + " after " + before);
      }
    }
    Map<String, String> lines = new TreeMap<>();
    for (KitchenFinding finding : newest.values()) {
      if (!finding.status().name().equals("WITHDRAWN")) {
        StringBuilder evidence = new StringBuilder();
        for (EvidenceItem item : finding.evidence()) {
          evidence.append(' ').append(item.role()).append(' ');
          evidence.append(item.eventIdHigh()).append(':').append(item.eventIdLow());
          evidence.append('@').append(item.eventTime()).append('=').append(item.hundredths());
        }
        finding.signs().forEach(sign -> evidence.append(' ').append(sign));
        lines.put(
            finding.ruleId() + "@" + finding.startTime(),
            line(
                    finding.severity().name(),
                    finding.heldBackBy() == null
                        ? finding.status().name()
                        : finding.status() + " " + finding.heldBackBy(),
                    finding.endTime(),
                    finding.decidedTime(),
                    finding.decidedIngestTime(),
                    finding.worstHundredths())
                + evidence);
      }
    }
    return lines;
  }

  private void judge() {
    List<Long> caught = new ArrayList<>();
    List<Reading> arrived = new ArrayList<>();
    Map<String, Reading> measured = new HashMap<>();
    for (Reading reading : heard) {
      if (!isPossible(reading)) {
        continue;
      }
      EffectiveRule clock = rule("CLOCK_SICK", reading.eventTime());
      long ahead = reading.eventTime() - reading.ingestTime();
      if ((clock != null && ahead > clock.ahead().toMillis()) || -ahead > BOUND) {
        if (rule("CLOCK_SICK", reading.ingestTime()) != null) {
          caught.add(reading.ingestTime());
        }
        continue;
      }
      arrived.add(reading);
      measured.merge(
          reading.eventTime() + "/" + reading.quantity() + "/" + reading.hundredths(),
          reading,
          (one, other) -> FIRST_HEARD.compare(one, other) <= 0 ? one : other);
    }
    List<Reading> sorted = new ArrayList<>(measured.values());
    sorted.sort(
        Comparator.comparingLong(Reading::eventTime)
            .thenComparing(Reading::quantity)
            .thenComparingInt(Reading::hundredths));
    long newest = sorted.isEmpty() ? Long.MIN_VALUE : sorted.get(sorted.size() - 1).eventTime();
    spells(caught, newest);
    List<Reading> counted = new ArrayList<>();
    for (Reading reading : sorted) {
      Reading before = lastOf(counted, reading);
      boolean again =
          before != null
              && reading.sequence() >= 0
              && reading.sequence() == before.sequence()
              && reading.hundredths() == before.hundredths()
              && reading.eventTime() - before.eventTime() < device.periodMillis();
      boolean commissioned =
          device.commissionedAt() == null || reading.eventTime() >= device.commissionedAt();
      if (commissioned && !again) {
        counted.add(reading);
      }
    }
    silences(counted);
    lags(arrived);
    List<Reading> believed = believed(counted);
    for (Rule rule : book.catalogue().all()) {
      if (rule.kind() == RuleKind.LIMIT) {
        limits(rule, believed);
      } else if (rule.kind() == RuleKind.SPOT) {
        spots(rule, believed);
      } else if (rule.kind() == RuleKind.MEAN) {
        means(rule, believed);
      } else if (rule.kind() == RuleKind.CYCLE) {
        cycles(rule, believed);
      } else if (rule.kind() == RuleKind.HABIT) {
        habits(rule, minutes(rule, sorted));
      }
    }
    for (Rule rule : book.catalogue().all()) {
      if (rule.kind() == RuleKind.HARM) {
        harm(rule, believed);
      }
    }
  }

  private static boolean isPossible(Reading reading) {
    int value = reading.hundredths();
    return switch (reading.quantity()) {
      case TEMPERATURE -> value >= -60_00 && value <= 250_00;
      case DOOR_OPEN -> value == 0 || value == 1_00;
      case HUMIDITY, COMBUSTIBLE_GAS, POLAR_COMPOUNDS, ACID_VALUE -> value >= 0 && value <= 100_00;
      default -> value >= 0;
    };
  }

  /**
   * The same, where what jumped away and did not stay is a word about nothing: the device was
   * heard, and that is all.
   */
  private List<Reading> believed(List<Reading> counted) {
    Map<Quantity, Reading> before = new HashMap<>();
    List<Reading> believed = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      Reading reading = counted.get(i);
      Reading from = before.get(reading.quantity());
      EffectiveRule rule = rule("READING_JUMPS", reading.eventTime());
      if (rule != null && from != null && reading.quantity() == rule.quantity()) {
        double minutes = Math.max(1, (reading.eventTime() - from.eventTime()) / (double) MINUTE);
        if (apart(from, reading) / minutes > 15_00) {
          Reading next = null;
          for (int j = counted.size() - 1; j > i; j--) {
            next = counted.get(j).quantity() == reading.quantity() ? counted.get(j) : next;
          }
          if (next == null || apart(reading, next) >= apart(from, next)) {
            believed.add(aboutNothing(reading));
            continue;
          }
          shown.put(reading, next);
        }
      }
      before.put(reading.quantity(), reading);
      believed.add(reading);
    }
    return believed;
  }

  private static int apart(Reading one, Reading other) {
    return Math.abs(one.hundredths() - other.hundredths());
  }

  private static Reading aboutNothing(Reading reading) {
    return new Reading(
        reading.deviceId(),
        reading.eventIdHigh(),
        reading.eventIdLow(),
        reading.eventTime(),
        reading.ingestTime(),
        Quantity.UNKNOWN_QUANTITY,
        0,
        reading.sequence(),
        0,
        0);
  }

  /** When what a reading shows is known: with the next one where it has jumped. */
  private long decided(Reading reading) {
    return shown.getOrDefault(reading, reading).eventTime();
  }

  /** When the reading, the one that confirmed it and some others had all come in. */
  private long ingested(Reading reading, long others) {
    long its = Math.max(reading.ingestTime(), shown.getOrDefault(reading, reading).ingestTime());
    return Math.max(its, others);
  }

  private static final Comparator<Reading> FIRST_HEARD =
      Comparator.comparingLong(Reading::ingestTime)
          .thenComparing(Reading::eventIdHigh, Long::compareUnsigned)
          .thenComparing(Reading::eventIdLow, Long::compareUnsigned);

  private void spells(List<Long> caught, long newest) {
    caught.sort(null);
    for (int i = 0; i < caught.size(); ) {
      long apart = must("CLOCK_SICK", caught.get(i)).sustained().toMillis();
      int last = i;
      while (last + 1 < caught.size() && caught.get(last + 1) - caught.get(last) < apart) {
        last++;
      }
      long believed = caught.get(last) + apart;
      boolean over = newest >= believed;
      long decided = over ? believed : caught.get(i);
      put(
          "CLOCK_SICK",
          caught.get(i),
          line("BLUE", status(over), over ? caught.get(last) : null, decided, decided, null));
      i = last + 1;
    }
  }

  private void silences(List<Reading> counted) {
    for (int i = 0; i < counted.size(); i++) {
      Reading reading = counted.get(i);
      EffectiveRule rule = rule("SENSOR_STALE", reading.eventTime());
      if (rule == null) {
        continue;
      }
      Duration bearable = rule.longestSilence(Duration.ofMillis(device.periodMillis()));
      if (i + 1 < counted.size()) {
        Reading next = counted.get(i + 1);
        Duration silent = Duration.ofMillis(next.eventTime() - reading.eventTime());
        if (silent.compareTo(bearable) > 0) {
          put(
              "SENSOR_STALE",
              reading.eventTime(),
              line(
                  rule.severityAfter(silent, device.kind()).name(),
                  "CLOSED",
                  next.eventTime(),
                  next.eventTime(),
                  Math.max(reading.ingestTime(), next.ingestTime()),
                  null));
        }
      } else if (now - reading.ingestTime() >= bearable.toMillis()) {
        Duration raise = rule.raiseAfter().orElseThrow();
        raise = raise.compareTo(bearable) > 0 ? raise : bearable;
        boolean raised = now - reading.ingestTime() >= raise.toMillis();
        Duration known = raised ? raise : bearable;
        put(
            "SENSOR_STALE",
            reading.eventTime(),
            line(
                rule.severityAfter(known, device.kind()).name(),
                "OPEN",
                null,
                reading.eventTime() + known.toMillis(),
                reading.ingestTime() + known.toMillis(),
                null));
      }
    }
  }

  /**
   * By the gateway's clock, five minutes at a time; each of them as good as the freshest reading in
   * it.
   */
  private void lags(List<Reading> arrived) {
    TreeMap<Long, List<Reading>> slots = new TreeMap<>();
    TreeSet<Long> fresh = new TreeSet<>();
    long right = Long.MIN_VALUE;
    for (Reading reading : arrived) {
      long slot = Math.floorDiv(reading.ingestTime(), 5 * MINUTE);
      slots.computeIfAbsent(slot, none -> new ArrayList<>()).add(reading);
      if (lag(reading) <= MINUTE) {
        fresh.add(slot);
        right = Math.max(right, reading.ingestTime());
      }
    }
    slots.keySet().removeIf(slot -> isFreshAround(fresh, slot));
    List<List<Long>> runs = new ArrayList<>();
    boolean goesOn = false;
    for (Map.Entry<Long, List<Reading>> each : slots.entrySet()) {
      long slot = each.getKey();
      List<Reading> readings = each.getValue();
      readings.sort(Comparator.comparingLong(Reading::ingestTime));
      long first = readings.get(0).ingestTime();
      long last = readings.get(readings.size() - 1).ingestTime();
      long lag = readings.stream().mapToLong(SlowOracle::lag).min().orElseThrow();
      EffectiveRule rule = rule("CLOCK_SICK", first);
      if (rule == null || lag <= rule.behind().toMillis()) {
        right = Math.max(right, last);
        goesOn = false;
        continue;
      }
      List<Long> run = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
      if (goesOn) {
        EffectiveRule began = must("CLOCK_SICK", run.get(0));
        long pause = Math.max(began.sustained().toMillis(), 2 * device.periodMillis());
        long before = Math.floorDiv(run.get(1), 5 * MINUTE);
        goesOn =
            first - run.get(1) <= pause
                && Math.abs(lag - run.get(2)) <= began.wobble().toMillis()
                && fresh.subSet(before, slot).isEmpty();
      }
      if (goesOn) {
        runs.set(runs.size() - 1, List.of(run.get(0), last, run.get(2)));
      } else {
        runs.add(List.of(first, last, lag));
        goesOn = true;
      }
    }
    runs.removeIf(run -> run.get(1) - run.get(0) < steady(run.get(0)));
    for (int i = 0; i < runs.size(); ) {
      long began = runs.get(i).get(0);
      long ended = runs.get(i).get(1);
      long shown = began + steady(began);
      for (i++; i < runs.size() && runs.get(i).get(0) - ended < believed(runs.get(i).get(0)); i++) {
        ended = runs.get(i).get(1);
      }
      boolean over = right >= ended + believed(began);
      long decided = over ? ended + believed(began) : shown;
      put(
          "CLOCK_SICK",
          began,
          line("BLUE", status(over), over ? ended : null, decided, decided, null));
    }
  }

  private static boolean isFreshAround(NavigableSet<Long> fresh, long slot) {
    Long before = fresh.floor(slot);
    Long after = fresh.ceiling(slot);
    return before != null && after != null && after - before <= 3;
  }

  private static long lag(Reading reading) {
    return reading.ingestTime() - reading.eventTime();
  }

  private long steady(long time) {
    return Math.max(must("CLOCK_SICK", time).steady().toMillis(), 3 * device.periodMillis());
  }

  private long believed(long time) {
    return must("CLOCK_SICK", time).sustained().toMillis();
  }

  private void limits(Rule rule, List<Reading> counted) {
    List<Reading> episode = new ArrayList<>();
    List<List<Reading>> before = new ArrayList<>();
    @Nullable String open = null;
    @Nullable String held = null;
    List<String> severities = new ArrayList<>();
    Map<Reading, String> known = excursions.computeIfAbsent(rule.id(), id -> new HashMap<>());
    for (int i = 0; i < counted.size(); i++) {
      Reading reading = counted.get(i);
      EffectiveRule inForce = rule(rule.id(), reading.eventTime());
      boolean ours = reading.quantity() == rule.quantity();
      if (inForce != null && !ours) {
        continue;
      }
      if (inForce != null && inForce.isBrokenBy(reading.hundredths())) {
        episode.add(reading);
        long beyond = beyond(rule, counted, i, episode.get(0));
        if (open == null && beyond >= inForce.sustained().toMillis()) {
          held = excuse(inForce, counted, episode, before, beyond);
        }
        if (open != null || (held == null && beyond >= inForce.sustained().toMillis())) {
          String severity = inForce.severityAfter(Duration.ofMillis(beyond), device.kind()).name();
          if (open == null || !severities.get(severities.size() - 1).equals(severity)) {
            severities.add(severity);
            open = open(severity, rule, episode, reading, "DECIDING", reading);
          }
        }
        known.put(reading, open == null ? String.valueOf(held) : last(severities));
      } else if (!episode.isEmpty()) {
        if (open != null && inForce != null && !isBack(inForce, reading.hundredths())) {
          episode.add(reading);
          String severity = inForce.severity().name();
          if (!severities.get(severities.size() - 1).equals(severity)) {
            severities.add(severity);
            open = open(severity, rule, episode, reading, "LAST", lastBeyond(rule, episode));
          }
          known.put(reading, last(severities));
          continue;
        }
        if ((open != null || held != null) && inForce != null) {
          before.add(beyondOnly(rule, episode));
        }
        if (held != null && inForce != null) {
          episode.add(reading);
          put(
              rule.id(),
              episode.get(0).eventTime(),
              line(
                      inForce.severity().name(),
                      "HELD_BACK " + held,
                      reading.eventTime(),
                      decided(reading),
                      ingested(reading, newestIngest(episode)),
                      worst(rule, episode).hundredths())
                  + item("FIRST", episode.get(0))
                  + item("WORST", worst(rule, episode))
                  + item("LAST", lastBeyond(rule, episode)));
        }
        if (open != null) {
          episode.add(reading);
          long end =
              inForce != null
                  ? reading.eventTime()
                  : endOfForce(rule.id(), counted.get(i - 1).eventTime(), reading.eventTime());
          String gravest =
              severities.stream().max(Comparator.comparing(SEVERITIES::indexOf)).orElseThrow();
          put(
              rule.id(),
              episode.get(0).eventTime(),
              line(
                      gravest,
                      "CLOSED",
                      end,
                      inForce != null ? decided(reading) : reading.eventTime(),
                      inForce != null
                          ? ingested(reading, newestIngest(episode))
                          : newestIngest(episode),
                      worst(rule, episode).hundredths())
                  + item("FIRST", episode.get(0))
                  + item("WORST", worst(rule, episode))
                  + item("LAST", lastBeyond(rule, episode)));
        }
        episode.clear();
        severities.clear();
        open = null;
        held = null;
      }
    }
    if (open != null) {
      put(rule.id(), episode.get(0).eventTime(), open);
    }
  }

  private static String last(List<String> severities) {
    return severities.get(severities.size() - 1);
  }

  private List<Reading> beyondOnly(Rule rule, List<Reading> episode) {
    return episode.stream()
        .filter(reading -> reading.quantity() == rule.quantity() && isBroken(rule, reading))
        .toList();
  }

  private @Nullable String excuse(
      EffectiveRule rule,
      List<Reading> counted,
      List<Reading> episode,
      List<List<Reading>> before,
      long beyond) {
    Reading reading = episode.get(episode.size() - 1);
    if (reading.eventTime() - counted.get(0).eventTime() < rule.learn().toMillis()) {
      return "LEARNING";
    }
    long start = episode.get(0).eventTime();
    List<List<Reading>> remembered =
        before.stream()
            .filter(
                spell -> !hasGap(spell, counted) && length(spell) <= rule.usualUpTo().toMillis())
            .toList();
    remembered = remembered.subList(Math.max(0, remembered.size() - 8), remembered.size());
    long shortest = Long.MAX_VALUE;
    for (int i = 1; i < remembered.size(); i++) {
      long between =
          remembered.get(i).get(0).eventTime() - remembered.get(i - 1).get(0).eventTime();
      shortest = Math.min(shortest, between);
    }
    long apart =
        remembered.isEmpty()
            ? Long.MAX_VALUE
            : start - remembered.get(remembered.size() - 1).get(0).eventTime();
    boolean soon = (remembered.size() > 1 && apart < shortest / 2) || apart / 4.0 < length(episode);
    long alike =
        remembered.stream()
            .filter(spell -> start - spell.get(0).eventTime() <= 7 * 24 * HOUR)
            .filter(
                spell -> length(episode) <= length(spell) + Math.max(length(spell) / 4, HOUR / 12))
            .filter(spell -> far(rule, episode) <= far(rule, spell) + 200)
            .count();
    if (rule.usualUpTo().toMillis() > 0
        && alike >= 3
        && !soon
        && !hasGap(episode, counted)
        && length(episode) <= rule.usualUpTo().toMillis()) {
      return "USUAL";
    }
    if (rule.doorUpTo().isPresent()) {
      String door = door(rule, counted, reading);
      if (door != null) {
        return door.isEmpty() ? null : door;
      }
    }
    if (rule.busyFor().isPresent() && beyond < rule.busyFor().get().toMillis()) {
      long ofDay = Math.floorMod(reading.eventTime() + 8 * HOUR, 24 * HOUR);
      LocalDate day =
          Instant.ofEpochMilli(reading.eventTime()).atOffset(ZoneOffset.ofHours(8)).toLocalDate();
      if (ofDay >= rule.workFrom().toMillis()
          && ofDay < rule.workTo().toMillis()
          && PeriodFor.isSchoolDay(periods, day)) {
        return "WORKING_HOURS";
      }
    }
    return null;
  }

  /** What the door says: that it explains the warmth, nothing, or null where it is not known. */
  private @Nullable String door(EffectiveRule rule, List<Reading> counted, Reading reading) {
    Reading by = shown.getOrDefault(reading, reading);
    List<Reading> door =
        counted.stream()
            .takeWhile(
                one -> one.eventIdHigh() != by.eventIdHigh() || one.eventIdLow() != by.eventIdLow())
            .filter(one -> one.quantity() == Quantity.DOOR_OPEN)
            .toList();
    long now = reading.eventTime();
    if (door.isEmpty() || now - door.get(door.size() - 1).eventTime() > longestGap(now)) {
      return null;
    }
    int seen = door.size() - 1;
    while (seen > 0 && !gap(door, seen)) {
      seen--;
    }
    int end = door.size() - 1;
    while (end >= seen && door.get(end).hundredths() == 0) {
      end--;
    }
    int begin = end;
    while (begin > seen && door.get(begin - 1).hundredths() > 0) {
      begin--;
    }
    if (end < seen) {
      return "";
    }
    boolean isOpen = end == door.size() - 1;
    long until = isOpen ? now : door.get(end + 1).eventTime();
    boolean brief = until - door.get(begin).eventTime() <= rule.doorUpTo().orElseThrow().toMillis();
    return brief && now - until <= rule.doorAfter().toMillis() ? "DOOR_OPENED" : "";
  }

  private static long length(List<Reading> spell) {
    return spell.get(spell.size() - 1).eventTime() - spell.get(0).eventTime();
  }

  /** How far beyond the limit it went. */
  private static int far(EffectiveRule rule, List<Reading> spell) {
    int sign = rule.comparator() == LimitComparator.BELOW ? -1 : 1;
    return spell.stream()
        .mapToInt(reading -> sign * (reading.hundredths() - rule.limitHundredths()))
        .max()
        .orElseThrow();
  }

  /** Whether what lies between two of its readings is not known. */
  private boolean hasGap(List<Reading> spell, List<Reading> counted) {
    List<Reading> ours =
        counted.stream().filter(one -> one.quantity() == spell.get(0).quantity()).toList();
    return spell.stream().skip(1).anyMatch(one -> gap(ours, ours.indexOf(one)));
  }

  private static final List<String> SEVERITIES = List.of("BLUE", "YELLOW", "ORANGE", "RED");

  private String open(
      String severity, Rule rule, List<Reading> episode, Reading at, String role, Reading why) {
    return line(
            severity,
            "OPEN",
            null,
            decided(at),
            ingested(at, newestIngest(episode)),
            worst(rule, episode).hundredths())
        + item("FIRST", episode.get(0))
        + item("WORST", worst(rule, episode))
        + item(role, why);
  }

  /** Time beyond the limit, going back from a reading to the last one inside it. */
  private long beyond(Rule rule, List<Reading> counted, int last, Reading first) {
    long beyond = 0;
    Reading later = counted.get(last);
    for (int i = last - 1; i >= 0 && !later.equals(first); i--) {
      Reading earlier = counted.get(i);
      if (earlier.quantity() == rule.quantity()) {
        if (!isBroken(rule, earlier)) {
          break;
        }
        long step = later.eventTime() - earlier.eventTime();
        beyond += step <= longestGap(later.eventTime()) ? step : 0;
        later = earlier;
      }
    }
    return beyond;
  }

  private void harm(Rule rule, List<Reading> counted) {
    List<Reading> ours = new ArrayList<>();
    TreeMap<Long, Long> byHour = new TreeMap<>();
    @Nullable Reading worst = null;
    @Nullable Reading decided = null;
    @Nullable Reading last = null;
    @Nullable Reading deciding = null;
    long ingest = 0;
    String open = "";
    List<Reading> spell = new ArrayList<>();
    TreeMap<Long, Long> ofSpell = new TreeMap<>();
    boolean toldByLimit = false;
    boolean usual = false;
    for (int i = 0; i < counted.size(); i++) {
      Reading reading = counted.get(i);
      EffectiveRule inForce = rule(rule.id(), reading.eventTime());
      if (inForce == null) {
        spell.clear();
        ofSpell.clear();
        if (decided != null && worst != null) {
          long end = endOfForce(rule.id(), counted.get(i - 1).eventTime(), reading.eventTime());
          put(rule.id(), decided.eventTime(), harmEnds(end, reading, ingest, worst, deciding));
        }
        byHour.clear();
        worst = null;
        decided = null;
      }
      if (reading.quantity() != rule.quantity()) {
        continue;
      }
      ours.add(reading);
      if (inForce == null || ours.size() < 2) {
        continue;
      }
      Reading before = ours.get(ours.size() - 2);
      long step = reading.eventTime() - before.eventTime();
      boolean harms =
          step <= longestGap(reading.eventTime())
              && inForce.isBrokenBy(before.hundredths())
              && inForce.isBrokenBy(reading.hundredths());
      long hour = Math.floorDiv(reading.eventTime(), HOUR);
      byHour.headMap(hour - 24, true).clear();
      ofSpell.headMap(hour - 24, true).clear();
      if (harms) {
        if (spell.isEmpty()) {
          toldByLimit = false;
        }
        spell.add(reading);
        double mean = (before.hundredths() + reading.hundredths()) / 2.0;
        long far = (long) Math.floor(Math.abs(mean - inForce.limitHundredths()));
        ofSpell.merge(hour, step * Math.max(100, far), Long::sum);
        List<String> known = knownByLimits(rule, reading);
        toldByLimit |=
            known.stream()
                .anyMatch(
                    state ->
                        SEVERITIES.indexOf(state) >= SEVERITIES.indexOf(inForce.severity().name()));
        usual = known.contains("USUAL");
      } else if (!spell.isEmpty()) {
        if (!toldByLimit && !usual) {
          ofSpell.forEach((at, harm) -> byHour.merge(at, harm, Long::sum));
          ingest = Math.max(worst == null ? 0 : ingest, newestIngest(spell));
          for (Reading one : spell) {
            worst = worst == null || isWorse(rule, one, worst) ? one : worst;
          }
          last = spell.get(spell.size() - 1);
        }
        spell.clear();
        ofSpell.clear();
      }
      long sum = byHour.values().stream().mapToLong(Long::longValue).sum();
      boolean tooMuch = sum >= inForce.budgetHundredths() * HOUR;
      if (decided == null && tooMuch && worst != null) {
        decided = reading;
        deciding = last;
        open =
            line(
                    inForce.severity().name(),
                    "OPEN",
                    null,
                    decided(reading),
                    ingested(reading, ingest),
                    worst.hundredths())
                + item("WORST", worst)
                + item("DECIDING", deciding);
      } else if (decided != null && !tooMuch && worst != null) {
        put(
            rule.id(),
            decided.eventTime(),
            harmEnds(
                reading.eventTime(),
                shown.getOrDefault(reading, reading),
                ingested(reading, ingest),
                worst,
                deciding));
        decided = null;
      }
      worst = byHour.isEmpty() && decided == null ? null : worst;
    }
    if (decided != null) {
      put(rule.id(), decided.eventTime(), open);
    }
  }

  /** What the limits of the same quantity and direction know of a reading's excursion. */
  private List<String> knownByLimits(Rule rule, Reading reading) {
    return book.catalogue().all().stream()
        .filter(one -> one.kind() == RuleKind.LIMIT)
        .filter(one -> one.quantity() == rule.quantity() && one.comparator() == rule.comparator())
        .filter(one -> rule(one.id(), reading.eventTime()) != null)
        .map(one -> excursions.getOrDefault(one.id(), Map.of()).getOrDefault(reading, ""))
        .toList();
  }

  private static String harmEnds(
      long end, Reading shown, long ingest, Reading worst, @Nullable Reading deciding) {
    return line(
            "YELLOW",
            "CLOSED",
            end,
            shown.eventTime(),
            Math.max(ingest, shown.ingestTime()),
            worst.hundredths())
        + item("WORST", worst)
        + item("DECIDING", deciding);
  }

  /** Looks back from each reading over all that is known of the last hours. */
  private void means(Rule rule, List<Reading> counted) {
    List<Reading> ours = new ArrayList<>();
    int since = 0;
    @Nullable Reading told = null;
    @Nullable Reading beyond = null;
    int worst = 0;
    long meanIngest = 0;
    for (int i = 0; i < counted.size(); i++) {
      Reading reading = counted.get(i);
      EffectiveRule inForce = rule(rule.id(), reading.eventTime());
      if (inForce == null) {
        if (told != null) {
          long end = endOfForce(rule.id(), counted.get(i - 1).eventTime(), reading.eventTime());
          long ingest = Math.max(reading.ingestTime(), meanIngest);
          put(rule.id(), told.eventTime(), meanEnds(end, reading, ingest, worst, beyond));
        }
        told = null;
      }
      if (reading.quantity() == rule.quantity()) {
        ours.add(reading);
      }
      if (inForce == null) {
        since = ours.size();
        continue;
      }
      if (reading.quantity() != rule.quantity()) {
        continue;
      }
      long oldest = quarterOf(reading) - inForce.amount(ParameterName.WITHIN) / (HOUR / 4);
      long known = 0;
      BigDecimal sum = BigDecimal.ZERO;
      meanIngest = 0;
      for (int j = ours.size() - 1; j >= since && quarterOf(ours.get(j)) > oldest; j--) {
        if (!gap(ours, j)) {
          long step = ours.get(j).eventTime() - ours.get(j - 1).eventTime();
          int ends = ours.get(j).hundredths() + ours.get(j - 1).hundredths();
          sum = sum.add(BigDecimal.valueOf(ends, 1).multiply(BigDecimal.valueOf(5L * step)));
          known += step;
          meanIngest =
              Math.max(meanIngest, newestIngest(ours.subList(Math.max(since, j - 1), j + 1)));
        }
      }
      if (known == 0) {
        continue;
      }
      long ingest = Math.max(reading.ingestTime(), meanIngest);
      int mean = sum.divide(BigDecimal.valueOf(known), 0, RoundingMode.HALF_UP).intValueExact();
      long enough =
          inForce.amount(ParameterName.WITHIN) * inForce.amount(ParameterName.KNOWN) / 100;
      if (told != null) {
        worst = Math.max(worst, mean);
        if (mean <= inForce.limitHundredths() - inForce.hysteresisHundredths()) {
          put(
              rule.id(),
              told.eventTime(),
              meanEnds(reading.eventTime(), reading, ingest, worst, beyond));
          told = null;
        }
      } else if (known >= enough && mean > inForce.limitHundredths()) {
        told = reading;
        worst = mean;
        for (Reading one : ours) {
          beyond = one.hundredths() > inForce.limitHundredths() ? one : beyond;
        }
        put(
            rule.id(),
            told.eventTime(),
            line("YELLOW", "OPEN", null, told.eventTime(), ingest, mean)
                + item("DECIDING", beyond));
      }
    }
  }

  private static long quarterOf(Reading reading) {
    return Math.floorDiv(reading.eventTime(), HOUR / 4);
  }

  private static String meanEnds(
      long end, Reading shown, long ingest, int worst, @Nullable Reading beyond) {
    return line("YELLOW", "CLOSED", end, shown.eventTime(), ingest, worst)
        + item("DECIDING", beyond);
  }

  private void spots(Rule rule, List<Reading> counted) {
    for (Reading reading : counted) {
      EffectiveRule inForce = rule(rule.id(), reading.eventTime());
      if (reading.quantity() == rule.quantity() && inForce != null && isBroken(rule, reading)) {
        put(
            rule.id(),
            reading.eventTime(),
            line(
                    inForce.severity().name(),
                    "CLOSED",
                    reading.eventTime(),
                    reading.eventTime(),
                    reading.ingestTime(),
                    reading.hundredths())
                + item("DECIDING", reading));
      }
    }
  }

  private void cycles(Rule rule, List<Reading> counted) {
    List<Reading> ours = new ArrayList<>();
    for (Reading reading : counted) {
      if (reading.quantity() == rule.quantity()) {
        ours.add(reading);
      }
    }
    for (int i = 0; i < ours.size(); i++) {
      boolean starts = runs(rule, ours, i) && !(i > 0 && runs(rule, ours, i - 1) && !gap(ours, i));
      if (!starts) {
        continue;
      }
      int end = i + 1;
      while (end < ours.size() && !gap(ours, end) && runs(rule, ours, end)) {
        end++;
      }
      if (end == ours.size() || gap(ours, end)) {
        continue;
      }
      Reading resting = ours.get(end);
      EffectiveRule inForce = rule(rule.id(), resting.eventTime());
      if (inForce == null) {
        continue;
      }
      List<Reading> program = ours.subList(i, end);
      long longest = -1;
      for (int from = 0; from < program.size(); from++) {
        if (!holds(rule, program.get(from)) || (from > 0 && holds(rule, program.get(from - 1)))) {
          continue;
        }
        int to = from;
        while (to < program.size() && holds(rule, program.get(to))) {
          to++;
        }
        long before =
            from > 0
                ? program.get(from - 1).eventTime()
                : i > 0 && !gap(ours, i)
                    ? ours.get(i - 1).eventTime()
                    : program.get(0).eventTime() - longestGap(program.get(0).eventTime());
        long after = to < program.size() ? program.get(to).eventTime() : resting.eventTime();
        longest = Math.max(longest, after - before);
      }
      if (longest < 0 || longest < inForce.sustained().toMillis()) {
        Reading best = program.get(0);
        for (Reading reading : program) {
          best = reading.hundredths() > best.hundredths() ? reading : best;
        }
        put(
            rule.id(),
            program.get(0).eventTime(),
            line(
                    inForce.severity().name(),
                    "CLOSED",
                    resting.eventTime(),
                    resting.eventTime(),
                    Math.max(newestIngest(program), resting.ingestTime()),
                    best.hundredths())
                + item("FIRST", program.get(0))
                + item("WORST", best)
                + item("LAST", program.get(program.size() - 1)));
      }
    }
  }

  /**
   * The last reading of each minute, up to the last twenty minutes that are over for long enough.
   */
  private List<Reading> minutes(Rule rule, List<Reading> sorted) {
    TreeMap<Long, Reading> minutes = new TreeMap<>();
    for (Reading reading : sorted) {
      long newest = sorted.get(sorted.size() - 1).eventTime();
      long until = (newest - 5 * MINUTE) / (20 * MINUTE) * (20 * MINUTE);
      boolean commissioned =
          device.commissionedAt() == null || reading.eventTime() >= device.commissionedAt();
      if (commissioned && reading.quantity() == rule.quantity() && reading.eventTime() < until) {
        minutes.put(reading.eventTime() / MINUTE, reading);
      }
    }
    return List.copyOf(minutes.values());
  }

  /** One run over all minutes, with nothing put away; what is learned itself is not done anew. */
  private void habits(Rule rule, List<Reading> minutes) {
    Behaviour behaviour = new Behaviour();
    SettledForest forest = SettledForest.planted(HabitSettings.standard().seed());
    long phase = 30 * MINUTE * Math.floorMod(device.deviceId().hashCode(), 48);
    long day = -1;
    @Nullable Unlikeness open = null;
    @Nullable Complaint complaint = null;
    String line = "";
    List<Reading> strange = new ArrayList<>();
    for (int i = 0; i < minutes.size(); i++) {
      Reading minute = minutes.get(i);
      if ((minute.eventTime() - phase) / (24 * HOUR) != day) {
        day = (minute.eventTime() - phase) / (24 * HOUR);
        long begin = day * 24 * HOUR + phase;
        forest = forest.meet(begin, settled(minutes, forest.settledUntil(), begin - BOUND));
        behaviour.look(forest.on(begin));
      }
      EffectiveRule inForce = rule(rule.id(), minute.eventTime());
      if (inForce == null) {
        if (open != null) {
          strange.add(minute);
          long end = endOfForce(rule.id(), minutes.get(i - 1).eventTime(), minute.eventTime());
          String words = habit("CLOSED", end, minute.eventTime(), open, strange, complaint);
          put(rule.id(), open.first().time(), words);
        }
        open = null;
        behaviour.rest();
        strange.clear();
        continue;
      }
      long since = i == 0 ? 0 : minute.eventTime() - minutes.get(i - 1).eventTime();
      Unlikeness news =
          behaviour
              .observe(
                  new Sighting(minute.eventTime(), minute.hundredths() / 100.0),
                  since > longestGap(minute.eventTime()) ? 0 : since,
                  new UnlikeItselfRule(
                      inForce.strangeness(), 5, inForce.sustained(), inForce.learn()))
              .orElse(null);
      strange.add(minute);
      if (news != null && news.end() != null) {
        String words = habit("CLOSED", news.end(), news.decided(), news, strange, complaint);
        put(rule.id(), news.first().time(), words);
        open = null;
      } else if (news != null) {
        open = news;
        complaint = behaviour.complaint();
        line = habit("OPEN", null, minute.eventTime(), open, strange, complaint);
      } else if (open != null
          && minute.eventTime() / HOUR != minutes.get(i - 1).eventTime() / HOUR
          && behaviour.complaint() != Complaint.UNEXPLAINED
          && behaviour.complaint() != complaint) {
        open = behaviour.upTo(minute.eventTime());
        complaint = behaviour.complaint();
        line = habit("OPEN", null, minute.eventTime(), open, strange, complaint);
      }
      if (!behaviour.isWary()) {
        strange.clear();
      }
    }
    if (open != null) {
      put(rule.id(), open.first().time(), line);
    }
  }

  private static List<Sighting> settled(List<Reading> minutes, long from, long until) {
    return minutes.stream()
        .filter(minute -> minute.eventTime() >= from && minute.eventTime() < until)
        .map(minute -> new Sighting(minute.eventTime(), minute.hundredths() / 100.0))
        .toList();
  }

  private static String habit(
      String status,
      @Nullable Long end,
      long decided,
      Unlikeness unlikeness,
      List<Reading> strange,
      @Nullable Complaint complaint) {
    Reading first = null;
    Reading strangest = null;
    for (Reading minute : strange) {
      first = minute.eventTime() == unlikeness.first().time() ? minute : first;
      strangest = minute.eventTime() == unlikeness.strangest().time() ? minute : strangest;
    }
    if (first == null || strangest == null || complaint == null) {
      throw new AssertionError("nothing is strange in " + unlikeness);
    }
    StringBuilder words = new StringBuilder();
    long ingest = newestIngest(strange);
    words.append(line("BLUE", status, end, decided, ingest, strangest.hundredths()));
    words.append(" FIRST 0:0@").append(first.eventTime()).append('=').append(first.hundredths());
    words.append(" WORST 0:0@").append(strangest.eventTime());
    words.append('=').append(strangest.hundredths()).append(' ').append(complaint);
    unlikeness.aspects().stream().sorted().forEach(aspect -> words.append(' ').append(aspect));
    return words.toString();
  }

  private boolean runs(Rule rule, List<Reading> ours, int i) {
    EffectiveRule inForce = rule(rule.id(), ours.get(i).eventTime());
    return inForce != null && ours.get(i).hundredths() >= inForce.startHundredths();
  }

  private boolean holds(Rule rule, Reading reading) {
    return reading.hundredths() >= must(rule.id(), reading.eventTime()).holdHundredths();
  }

  private boolean gap(List<Reading> ours, int i) {
    return i == 0
        || ours.get(i).eventTime() - ours.get(i - 1).eventTime()
            > longestGap(ours.get(i).eventTime());
  }

  private long longestGap(long time) {
    EffectiveRule rule = rule("SENSOR_STALE", time);
    return rule == null
        ? Math.max(3 * device.periodMillis(), HOUR / 4)
        : rule.longestSilence(Duration.ofMillis(device.periodMillis())).toMillis();
  }

  private boolean isBroken(Rule rule, Reading reading) {
    EffectiveRule inForce = rule(rule.id(), reading.eventTime());
    return inForce != null && inForce.isBrokenBy(reading.hundredths());
  }

  private static boolean isBack(EffectiveRule rule, int hundredths) {
    if (rule.startIfAny().isPresent() && hundredths < rule.startIfAny().getAsInt()) {
      return true;
    }
    int far = rule.hysteresisHundredths();
    return rule.comparator() == LimitComparator.BELOW
        ? hundredths >= rule.limitHundredths() + far
        : rule.comparator() == LimitComparator.ABOVE
            ? hundredths <= rule.limitHundredths() - far
            : hundredths < rule.limitHundredths() - far;
  }

  private Reading worst(Rule rule, List<Reading> episode) {
    Reading worst = episode.get(0);
    for (Reading reading : episode) {
      worst = isBroken(rule, reading) && isWorse(rule, reading, worst) ? reading : worst;
    }
    return worst;
  }

  private Reading lastBeyond(Rule rule, List<Reading> episode) {
    Reading last = episode.get(0);
    for (Reading reading : episode) {
      last = isBroken(rule, reading) && reading.quantity() == rule.quantity() ? reading : last;
    }
    return last;
  }

  private static boolean isWorse(Rule rule, Reading one, Reading other) {
    return one.quantity() == rule.quantity()
        && (rule.comparator() == LimitComparator.BELOW
            ? one.hundredths() < other.hundredths()
            : one.hundredths() > other.hundredths());
  }

  private static long newestIngest(List<Reading> readings) {
    return readings.stream().mapToLong(Reading::ingestTime).max().orElseThrow();
  }

  private long endOfForce(String ruleId, long after, long upTo) {
    for (Instant change : new TreeSet<>(book.changes())) {
      long moment = change.toEpochMilli();
      if (moment > after && moment <= upTo && rule(ruleId, moment) == null) {
        return moment;
      }
    }
    return upTo;
  }

  private static @Nullable Reading lastOf(List<Reading> counted, Reading like) {
    for (int i = counted.size() - 1; i >= 0; i--) {
      if (counted.get(i).quantity() == like.quantity()) {
        return counted.get(i);
      }
    }
    return null;
  }

  private EffectiveRule must(String ruleId, long time) {
    return must(rule(ruleId, time));
  }

  private static EffectiveRule must(@Nullable EffectiveRule rule) {
    if (rule == null) {
      throw new AssertionError("a rule that is not in force was asked for");
    }
    return rule;
  }

  private @Nullable EffectiveRule rule(String ruleId, long time) {
    long era = book.changes().headSet(Instant.ofEpochMilli(time), true).size();
    return rules
        .computeIfAbsent(
            era,
            none -> {
              Map<String, EffectiveRule> byId = new HashMap<>();
              for (EffectiveRule rule :
                  book.forDevice(
                      "kitchen",
                      device.kind(),
                      device.labelMaxHundredths(),
                      device.scopes(),
                      Instant.ofEpochMilli(time))) {
                byId.put(rule.ruleId(), rule);
              }
              return byId;
            })
        .get(ruleId);
  }

  private void put(String ruleId, long start, String line) {
    found.put(ruleId + "@" + start, line);
  }

  private static String status(boolean over) {
    return over ? "CLOSED" : "OPEN";
  }

  private static String item(String role, @Nullable Reading reading) {
    if (reading == null) {
      throw new AssertionError("nothing is " + role);
    }
    return " %s %d:%d@%d=%d"
        .formatted(
            role,
            reading.eventIdHigh(),
            reading.eventIdLow(),
            reading.eventTime(),
            reading.hundredths());
  }

  private static String line(
      String severity,
      String status,
      @Nullable Long end,
      long decided,
      long decidedIngest,
      @Nullable Integer worst) {
    return "%s %s end %s decided %d/%d worst %s"
        .formatted(severity, status, end, decided, decidedIngest, worst);
  }

  /** The kinds of device that tests draw from: every kind of rule binds one of them. */
  static final List<DeviceKind> KINDS =
      List.of(
          DeviceKind.FRIDGE,
          DeviceKind.FREEZER,
          DeviceKind.SAMPLE_CABINET,
          DeviceKind.DRY_STORE,
          DeviceKind.HOT_HOLD,
          DeviceKind.STEAM_DISINFECTOR,
          DeviceKind.UV_LAMP,
          DeviceKind.GAS_DETECTOR,
          DeviceKind.COLD_ROOM,
          DeviceKind.CO_DETECTOR,
          DeviceKind.HAND_WASH_TIMER,
          DeviceKind.OIL_TESTER,
          DeviceKind.TRUCK);
}
