package cn.mingchu.benchmarks.nab;

/**
 * What errors cost, from NAB's {@code config/profiles.json}; a window found at once is worth 1.
 *
 * @see <a href="https://github.com/numenta/NAB">NAB v1.1</a>
 */
enum NabProfile {
  STANDARD(0.11, 1),
  REWARD_LOW_FP(0.22, 1),
  REWARD_LOW_FN(0.11, 2);

  private final double falseAlarm;
  private final double missedWindow;

  NabProfile(double falseAlarm, double missedWindow) {
    this.falseAlarm = falseAlarm;
    this.missedWindow = missedWindow;
  }

  double falseAlarm() {
    return falseAlarm;
  }

  double missedWindow() {
    return missedWindow;
  }
}
