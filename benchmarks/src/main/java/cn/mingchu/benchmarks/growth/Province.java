package cn.mingchu.benchmarks.growth;

/** A whole province, and which share of it a machine can replay. */
final class Province {

  static final int SCHOOLS = 24_000;
  static final int DEVICES_OF_A_SCHOOL = 20;
  static final int SECONDS_BETWEEN_READINGS = 30;

  /** So many times faster than it happened. */
  static final int REPLAY_SPEED = 100;

  private Province() {}

  /** What all of it sends in a second, in real time: 16,000 readings. */
  static double readingsPerSecond() {
    return (double) SCHOOLS * DEVICES_OF_A_SCHOOL / SECONDS_BETWEEN_READINGS;
  }

  /** The share that is replayed at that speed by whoever judges so many readings a second. */
  static double shareReplayed(double eventsPerSecond) {
    return eventsPerSecond / (REPLAY_SPEED * readingsPerSecond());
  }

  /** The same in whole schools. */
  static long schoolsReplayed(double eventsPerSecond) {
    return (long) Math.floor(SCHOOLS * shareReplayed(eventsPerSecond));
  }
}
