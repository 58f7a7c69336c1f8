package cn.mingchu.jobs.kitchen.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What a device usually shows at an hour, in slots of an hour each. */
final class HourProfile {

  /** Fewer readings of an hour are no profile of it. */
  private static final int FEWEST = 3;

  private final FadingMean[] slots;

  HourProfile(int slots) {
    this.slots = new FadingMean[slots];
    for (int i = 0; i < slots; i++) {
      this.slots[i] = new FadingMean();
    }
  }

  boolean knows(int slot) {
    return slots[slot].count() >= FEWEST;
  }

  double usual(int slot) {
    return slots[slot].mean();
  }

  void learn(int slot, double value, double forgetting) {
    slots[slot].add(value, forgetting);
  }

  void write(DataOutput out) throws IOException {
    for (FadingMean slot : slots) {
      slot.write(out);
    }
  }

  void read(DataInput in) throws IOException {
    for (int i = 0; i < slots.length; i++) {
      slots[i] = FadingMean.read(in);
    }
  }
}
