package cn.mingchu.portal.trace.index;

/** Spreads numbers that lie close together over all bits. */
final class Scatter {

  private Scatter() {}

  static int of(int number) {
    int spread = number * 0x9E3779B9;
    return spread ^ spread >>> 15;
  }

  static int of(int one, int other) {
    return of(one * 31 + of(other));
  }
}
