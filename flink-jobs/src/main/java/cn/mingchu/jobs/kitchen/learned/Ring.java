package cn.mingchu.jobs.kitchen.learned;

import java.nio.ByteBuffer;

/** The last so many numbers; a new one takes the place of the oldest. */
final class Ring {

  private final float[] numbers;
  private int size;

  /** Where the next one goes. */
  private int next;

  Ring(int capacity) {
    numbers = new float[capacity];
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(double number) {
    numbers[next] = (float) number;
    next = (next + 1) % numbers.length;
    size = Math.min(size + 1, numbers.length);
  }

  /** The newest but {@code back}; 0 for the newest itself. */
  float fromEnd(int back) {
    return numbers[Math.floorMod(next - 1 - back, numbers.length)];
  }

  /** All of them, the oldest first. */
  double[] inOrder() {
    return last(size);
  }

  /** The newest so many, or all if there are fewer, the oldest of them first. */
  double[] last(int count) {
    double[] ordered = new double[Math.min(count, size)];
    for (int i = 0; i < ordered.length; i++) {
      ordered[i] = fromEnd(ordered.length - 1 - i);
    }
    return ordered;
  }

  double median() {
    return Median.of(inOrder());
  }

  void clear() {
    size = 0;
  }

  void write(ByteBuffer out) {
    out.putShort((short) size);
    for (int back = size - 1; back >= 0; back--) {
      out.putFloat(fromEnd(back));
    }
  }

  void read(ByteBuffer in) {
    size = in.getShort();
    next = size % numbers.length;
    for (int i = 0; i < size; i++) {
      numbers[i] = in.getFloat();
    }
  }
}
