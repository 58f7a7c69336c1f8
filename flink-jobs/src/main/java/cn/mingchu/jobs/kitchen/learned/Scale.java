package cn.mingchu.jobs.kitchen.learned;

/** The smallest difference that counts next to a value: what keeps a quotient finite. */
final class Scale {

  private static final double SHARE = 1e-9;

  private Scale() {}

  static double least(double value) {
    return SHARE * (1 + Math.abs(value));
  }
}
