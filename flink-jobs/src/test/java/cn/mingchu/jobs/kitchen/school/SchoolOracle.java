package cn.mingchu.jobs.kitchen.school;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a school's devices show together by the released rules, written a second time, as plainly as
 * can be: with all inputs at hand, in no hurry, and without a line of the judge.
 */
final class SchoolOracle {

  private static final long MINUTE = 60_000;

  private final List<SchoolDevice> devices;
  private final List<Trouble> troubles;
  private final long now;
  private final Map<String, String> found = new TreeMap<>();
  private final Set<Trouble> explained = new HashSet<>();

  private SchoolOracle(Collection<SchoolInput> inputs, long now) {
    this.devices =
        inputs.stream()
            .filter(SchoolDevice.class::isInstance)
            .map(SchoolDevice.class::cast)
            .toList();
    Map<String, Trouble> newest = new HashMap<>();
    inputs.stream()
        .filter(Trouble.class::isInstance)
        .map(Trouble.class::cast)
        .sorted(Comparator.comparingInt(Trouble::revision))
        .forEach(trouble -> newest.put(trouble.findingId(), trouble));
    this.troubles =
        newest.values().stream()
            .filter(Trouble::stands)
            .sorted(Comparator.comparingLong(Trouble::start).thenComparing(Trouble::deviceId))
            .toList();
    this.now = now;
  }

  /** Rule, part and start to all else that is said. */
  static Map<String, String> findings(Collection<SchoolInput> inputs, long now) {
    SchoolOracle oracle = new SchoolOracle(inputs, now);
    oracle.losses(inputs);
    oracle.silences("SCHOOL_SILENT", "", device -> true, 3, 60, 30 * MINUTE);
    Set<String> gateways = new TreeSet<>();
    oracle.devices.forEach(one -> gateways.add(one.gatewayId() == null ? "" : one.gatewayId()));
    gateways.remove("");
    for (String gateway : gateways) {
      oracle.silences(
          "GATEWAY_SILENT",
          gateway,
          device -> gateway.equals(device.gatewayId()),
          2,
          80,
          Long.MAX_VALUE / 2);
    }
    oracle.exposures(inputs);
    return oracle.found;
  }

  private void losses(Collection<SchoolInput> inputs) {
    Map<String, MainsLoss> newest = new HashMap<>();
    for (SchoolInput input : inputs) {
      if (input instanceof MainsLoss loss) {
        newest.merge(
            loss.finding().findingId(),
            loss,
            (one, two) -> one.finding().revision() > two.finding().revision() ? one : two);
      }
    }
    for (MainsLoss loss : newest.values()) {
      if (!loss.finding().status().name().equals("WITHDRAWN")) {
        long from = loss.finding().startTime();
        Long end = loss.finding().endTime();
        long to = end == null ? Long.MAX_VALUE : end;
        Set<String> names = new TreeSet<>();
        for (Trouble trouble : troubles) {
          SchoolDevice device = device(trouble.deviceId());
          boolean silence =
              trouble.kind() == Trouble.Kind.SILENCE
                  && trouble.start() >= from - period(device) - MINUTE
                  && trouble.start() < to
                  && end(trouble) > from;
          boolean warming =
              trouble.kind() == Trouble.Kind.WARMING
                  && device.device().kind().name().equals("FRIDGE")
                  && trouble.start() >= from
                  && trouble.start() < to;
          if (silence || warming) {
            names.add(trouble.deviceId());
            explained.add(trouble);
          }
        }
        found.put("POWER_FAIL monitor " + from, loss.finding().status() + " " + end + " " + names);
      }
    }
  }

  private void silences(
      String rule,
      String part,
      Predicate<SchoolDevice> ring,
      int least,
      int percent,
      long raiseAfter) {
    long free = Long.MIN_VALUE;
    Set<Trouble> caused = new HashSet<>();
    for (Trouble seed : troubles) {
      SchoolDevice of = device(seed.deviceId());
      if (!fresh(seed) || !ring.test(of) || !counted(of) || seed.start() < free) {
        continue;
      }
      long since = seed.start();
      List<Trouble> fallen = new ArrayList<>();
      List<SchoolDevice> reporting = new ArrayList<>();
      for (SchoolDevice device : devices) {
        if (ring.test(device) && counted(device)) {
          Trouble silence = silentAt(device, since);
          if (silence == null) {
            reporting.add(device);
          } else if (fresh(silence) && since - silence.start() <= 5 * MINUTE) {
            fallen.add(silence);
          }
        }
      }
      int all = fallen.size() + reporting.size();
      int needed = Math.max(least, (int) Math.ceil(all * percent / 100.0));
      Set<String> ways = new HashSet<>();
      fallen.forEach(one -> ways.add(way(device(one.deviceId()))));
      boolean oneWay =
          part.isEmpty()
              && ways.size() == 1
              && !ways.contains("-")
              && reporting.stream().anyMatch(one -> !ways.contains(way(one)));
      if (fallen.size() < needed || oneWay) {
        continue;
      }
      List<Trouble> members = new ArrayList<>(fallen);
      Set<Trouble> effects = new HashSet<>();
      for (Trouble other : troubles) {
        SchoolDevice device = device(other.deviceId());
        if (!fresh(other) || !ring.test(device)) {
          continue;
        }
        boolean soonAfter = other.start() > since && other.start() <= since + 5 * MINUTE;
        boolean first =
            troubles.stream()
                .noneMatch(
                    one ->
                        one.deviceId().equals(other.deviceId())
                            && one.kind() == Trouble.Kind.SILENCE
                            && one.start() > since
                            && one.start() < other.start());
        if (counted(device) && soonAfter && first && reporting.contains(device)) {
          members.add(other);
        }
        boolean slow =
            !counted(device)
                && other.start() <= since + 5 * MINUTE
                && other.start() + period(device) >= since - 5 * MINUTE
                && end(other) > since;
        if (slow) {
          effects.add(other);
        }
      }
      effects.addAll(members);
      members.sort(Comparator.comparingLong(SchoolOracle::end));
      long end = end(members.get(members.size() - needed));
      free = end;
      caused.addAll(effects);
      long told = since + 16 * MINUTE;
      for (Trouble one : fallen) {
        told = Math.max(told, one.start() + 16 * MINUTE);
      }
      Set<String> names = new TreeSet<>();
      effects.forEach(one -> names.add(one.deviceId()));
      String key = rule + " " + part + " " + since;
      if (end < Long.MAX_VALUE) {
        String severity = end - since >= raiseAfter ? "ORANGE" : "YELLOW";
        found.put(key, severity + " CLOSED " + end + " " + names);
      } else if (now >= told) {
        String severity = now - since >= raiseAfter ? "ORANGE" : "YELLOW";
        found.put(key, severity + " OPEN null " + names);
      }
    }
    explained.addAll(caused);
  }

  private void exposures(Collection<SchoolInput> inputs) {
    List<Signal> sights = new ArrayList<>();
    for (SchoolInput input : inputs) {
      if (input instanceof Signal signal && signal.source() == Signal.Source.CAMERA) {
        sights.add(signal);
      }
    }
    sights.sort(Comparator.comparingLong(Signal::eventTime));
    long first = -1;
    long last = -1;
    boolean sure = false;
    for (Signal seen : sights) {
      if (seen.hundredths() >= 60 && isLitAt(inputs, seen.eventTime())) {
        if (first >= 0 && seen.eventTime() - last > 5 * MINUTE) {
          exposure(first, last, sure, true);
          first = -1;
          sure = false;
        }
        first = first < 0 ? seen.eventTime() : first;
        last = seen.eventTime();
        sure |= seen.hundredths() >= 80;
      }
    }
    if (first >= 0) {
      exposure(first, last, sure, now > last + 3 * 60 * MINUTE);
    }
  }

  private void exposure(long first, long last, boolean sure, boolean over) {
    found.put(
        "UV_PERSON_PRESENT lamp " + first,
        (sure ? "RED" : "ORANGE") + (over ? " CLOSED " + (last + 1) : " OPEN null"));
  }

  private static boolean isLitAt(Collection<SchoolInput> inputs, long time) {
    Signal newest = null;
    for (SchoolInput input : inputs) {
      if (input instanceof Signal signal
          && signal.source() == Signal.Source.LAMP
          && signal.eventTime() <= time
          && (newest == null || signal.eventTime() > newest.eventTime())) {
        newest = signal;
      }
    }
    return newest != null && newest.hundredths() > 5_00 && time - newest.eventTime() <= 3 * MINUTE;
  }

  private boolean fresh(Trouble trouble) {
    return trouble.kind() == Trouble.Kind.SILENCE && !explained.contains(trouble);
  }

  private @Nullable Trouble silentAt(SchoolDevice device, long time) {
    for (Trouble trouble : troubles) {
      if (trouble.kind() == Trouble.Kind.SILENCE
          && trouble.deviceId().equals(device.deviceId())
          && trouble.start() <= time
          && end(trouble) > time) {
        return trouble;
      }
    }
    return null;
  }

  private SchoolDevice device(String id) {
    return devices.stream().filter(one -> one.deviceId().equals(id)).findFirst().orElseThrow();
  }

  private static boolean counted(SchoolDevice device) {
    return device.device().kind().name().equals("FRIDGE") && period(device) <= 5 * MINUTE;
  }

  private static String way(SchoolDevice device) {
    return device.gatewayId() == null ? "-" : device.gatewayId();
  }

  private static long period(SchoolDevice device) {
    return device.device().periodMillis();
  }

  private static long end(Trouble trouble) {
    Long end = trouble.end();
    return end == null ? Long.MAX_VALUE : end;
  }
}
