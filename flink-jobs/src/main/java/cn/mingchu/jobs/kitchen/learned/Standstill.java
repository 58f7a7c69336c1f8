package cn.mingchu.jobs.kitchen.learned;

import java.nio.ByteBuffer;

/** For how many readings a sensor shows one value, and for how many it ever did. */
final class Standstill {

  /** No fewer readings stand still, however restless the sensor was. */
  private static final int FEWEST = 30;

  private static final int TIMES_LONGEST = 3;

  /** Who seldom moved may well stand still. */
  private static final int FEWEST_MOVES = 30;

  /** A run counts for so many times the longest before it: a new habit is learned in steps. */
  private static final int TIMES_LEARNED = 2;

  private float last;
  private int run;
  private int longest;
  private int moves;

  void observe(double value) {
    if (run > 0 && last != (float) value) {
      end();
      moves = Math.min(moves + 1, FEWEST_MOVES);
    }
    run++;
    last = (float) value;
  }

  /** What comes next does not follow upon what was: it may have moved meanwhile. */
  void end() {
    longest = Math.max(longest, Math.min(run, TIMES_LEARNED * Math.max(longest, FEWEST)));
    run = 0;
  }

  /** Whether it repeats one value much longer than it ever did. */
  boolean isStuck() {
    return moves == FEWEST_MOVES && run >= Math.max(FEWEST, TIMES_LONGEST * longest);
  }

  void write(ByteBuffer out) {
    out.putFloat(last).putInt(run).putInt(longest).putInt(moves);
  }

  static Standstill read(ByteBuffer in) {
    Standstill read = new Standstill();
    read.last = in.getFloat();
    read.run = in.getInt();
    read.longest = in.getInt();
    read.moves = in.getInt();
    return read;
  }
}
