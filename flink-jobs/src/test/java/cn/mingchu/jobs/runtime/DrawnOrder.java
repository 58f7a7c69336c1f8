package cn.mingchu.jobs.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * In which order things are heard where tests let chance decide, the same for the same seed. With
 * {@code -Pproof} for many more seeds.
 */
public final class DrawnOrder {

  /** Seeds that follow one another draw nothing alike. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private DrawnOrder() {}

  /** Those that a test is run with: so many in the build, and as many as asked for in a proof. */
  public static LongStream seeds(long usual) {
    return LongStream.rangeClosed(1, Long.getLong("proof.seeds", usual));
  }

  /** What everything of a seed is drawn from. */
  public static Random random(long seed) {
    return new Random(seed * SPREAD);
  }

  /** All words in any order, every fourth of them twice. */
  public static <T> List<T> anyhow(List<T> words, Random random) {
    List<T> shuffled = new ArrayList<>(words);
    words.stream().filter(word -> random.nextInt(4) == 0).forEach(shuffled::add);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
