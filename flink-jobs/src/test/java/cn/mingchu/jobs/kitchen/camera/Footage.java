package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.judge.PeriodFor;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.event.Zone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What one camera reports in some days, drawn from a seed: heartbeats with holes, sights in bursts
 * of every band, impairments, copies, uploads long after. Nothing about it is likely; whatever may
 * happen happens often.
 *
 * @param observations in the order in which the gateway took them in
 */
record Footage(
    CameraProfile camera,
    List<Observation> observations,
    List<RuleSetting> settings,
    List<CalendarPeriod> periods) {

  /** Well inside the bound, so that nothing is set aside. */
  private static final long LONGEST_DELAY = Duration.ofHours(40).toMillis();

  private static final List<ObservationKind> SIGHTS =
      List.of(
          ObservationKind.NO_MASK,
          ObservationKind.NO_HAT,
          ObservationKind.SMOKING,
          ObservationKind.PHONE_USE,
          ObservationKind.PEST,
          ObservationKind.FIRE,
          ObservationKind.FIRE_UNATTENDED,
          ObservationKind.BIN_OVERFLOW,
          ObservationKind.COOK_TASTING,
          ObservationKind.PERSON_PRESENT);

  static Footage drawn(long seed) {
    Random random = DrawnOrder.random(seed);
    long period = List.of(20_000L, 60_000L, 300_000L).get(random.nextInt(3));
    CameraProfile camera =
        new CameraProfile(
            new DeviceProfile(
                "camera-" + seed,
                "2151000001",
                "511702",
                DeviceKind.CAMERA,
                period,
                null,
                random.nextInt(5) == 0 ? WatchedKitchen.at(random.nextInt(7200)) : null),
            List.of(Zone.SPECIAL_ROOM, Zone.COOK, Zone.UNKNOWN_ZONE).get(random.nextInt(3)));
    int hours = period == 20_000 ? 5 : period == 60_000 ? 24 : 24 * (1 + random.nextInt(9));
    List<Observation> drawn = new ArrayList<>();
    long end = WatchedKitchen.at(3600.0 * hours);
    heartbeats(camera, end, random, drawn);
    for (int burst = 0; burst < 5 + hours / 2; burst++) {
      burst(camera, end, random, drawn);
    }
    drawn.sort(Comparator.comparingLong(Observation::ingestTime));
    List<RuleSetting> settings =
        random.nextInt(3) > 0
            ? List.of()
            : List.of(
                WatchedKitchen.off(
                    List.of("PEST", "NO_HAT", "CAMERA_BLOCKED", "CAMERA_OFFLINE")
                        .get(random.nextInt(4)),
                    WatchedKitchen.NOON.plusSeconds(random.nextInt(40_000))));
    return new Footage(camera, drawn, settings, PeriodFor.drawn(seed, 1 + hours / 24));
  }

  /** All of them, some twice, in another order; none so late that it would be set aside. */
  List<Observation> arrivals(long seed) {
    Random random = DrawnOrder.random(seed);
    List<Observation> arrivals = new ArrayList<>(observations);
    observations.stream().filter(seen -> random.nextInt(4) == 0).forEach(arrivals::add);
    long delay = random.nextBoolean() ? LONGEST_DELAY : 600_000;
    Map<Observation, Long> place = new HashMap<>();
    arrivals.forEach(
        seen -> place.put(seen, seen.eventTime() + (long) (random.nextDouble() * delay)));
    arrivals.sort(Comparator.comparing(place::get));
    return arrivals;
  }

  RuleDesk desk() {
    return WatchedKitchen.desk(settings, periods);
  }

  /** What is known of the calendar before: something else, where all that it concerns is kept. */
  RuleDesk firstDesk(long seed) {
    boolean isKept = end() - WatchedKitchen.at(0) < LONGEST_DELAY;
    return isKept ? WatchedKitchen.desk(settings, PeriodFor.drawn(seed, 2)) : desk();
  }

  long end() {
    return observations.get(observations.size() - 1).ingestTime();
  }

  private static void heartbeats(
      CameraProfile camera, long end, Random random, List<Observation> drawn) {
    long time = WatchedKitchen.at(0);
    while (time < end) {
      time += camera.device().periodMillis() + random.nextInt(3000);
      int fate = random.nextInt(400);
      ObservationKind state = ObservationKind.CAMERA_ONLINE;
      if (fate < 4) {
        time += random.nextInt(3_600_000);
      } else if (fate == 4) {
        time += random.nextInt(30_000_000);
      } else if (fate < 20) {
        state =
            List.of(
                    ObservationKind.CAMERA_OFFLINE,
                    ObservationKind.CAMERA_BLOCKED,
                    ObservationKind.CAMERA_MOVED)
                .get(random.nextInt(3));
        if (state == ObservationKind.CAMERA_OFFLINE) {
          time += random.nextInt(900_000);
        }
      }
      add(camera, state, Zone.UNKNOWN_ZONE, time, 0, random, drawn);
    }
  }

  private static void burst(
      CameraProfile camera, long end, Random random, List<Observation> drawn) {
    ObservationKind kind = SIGHTS.get(random.nextInt(SIGHTS.size()));
    long begin = WatchedKitchen.at(0);
    long time = begin + (long) (random.nextDouble() * (end - begin));
    int step = List.of(2_000, 20_000, 120_000, 600_000).get(random.nextInt(4));
    for (int left = 1 + random.nextInt(25); left > 0; left--) {
      time += random.nextInt(5) == 0 ? step : random.nextInt(step);
      Zone zone = random.nextInt(10) == 0 ? Zone.SERVE : Zone.UNKNOWN_ZONE;
      int confidence = List.of(40, 59, 60, 70, 79, 80, 90, 95).get(random.nextInt(8));
      add(camera, kind, zone, time, confidence, random, drawn);
    }
  }

  private static void add(
      CameraProfile camera,
      ObservationKind kind,
      Zone zone,
      long time,
      int confidence,
      Random random,
      List<Observation> drawn) {
    int copies = random.nextInt(20) == 0 ? 2 : 1; // the same, under another id
    for (int copy = 0; copy < copies; copy++) {
      long delay =
          random.nextInt(12) == 0
              ? (long) (random.nextDouble() * LONGEST_DELAY)
              : 100 + random.nextInt(400);
      drawn.add(
          new Observation(
              camera.device().deviceId(),
              random.nextLong(),
              random.nextLong(),
              time,
              time + delay,
              kind,
              zone,
              confidence,
              0,
              0));
    }
  }
}
