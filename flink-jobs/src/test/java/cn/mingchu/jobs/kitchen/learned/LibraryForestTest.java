package cn.mingchu.jobs.kitchen.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryForestTest {

  @ParameterizedTest(name = "written and read after {0} values")
  @ValueSource(ints = {0, 1, 5, 31, 32, 63, 64, 65, 700, 5_000})
  void growsOnAsIfItHadNeverBeenWritten(int values) throws IOException {
    Random dice = new Random(values);
    LibraryForest kept = LibraryForest.planted(1);
    for (int i = 0; i < values; i++) {
      kept.learn(Math.round(dice.nextGaussian() * 10) / 10.0);
    }

    LibraryForest read = copy(kept);

    for (int i = 0; i < 500; i++) {
      double value = Math.round(dice.nextGaussian() * 10) / 10.0;
      assertThat(read.strangeness(value)).isEqualTo(kept.strangeness(value));
      kept.learn(value);
      read.learn(value);
    }
  }

  @Test
  void findsAValueStrangerTheFartherItIs() {
    Random dice = new Random(1);
    LibraryForest forest = LibraryForest.planted(1);
    for (int i = 0; i < 1_000; i++) {
      forest.learn(4 + dice.nextGaussian());
    }

    assertThat(forest.strangeness(4)).isLessThan(forest.strangeness(8));
    assertThat(forest.strangeness(8)).isLessThan(forest.strangeness(20));
  }

  @Test
  void growsTheSameFromTheSameSeedOnly() {
    assertThat(strangeness(7)).isEqualTo(strangeness(7)).isNotEqualTo(strangeness(8));
  }

  private static double strangeness(long seed) {
    Random dice = new Random(1);
    LibraryForest forest = LibraryForest.planted(seed);
    for (int i = 0; i < 1_000; i++) {
      forest.learn(dice.nextGaussian());
    }
    return forest.strangeness(2);
  }

  private static LibraryForest copy(LibraryForest forest) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    forest.write(new DataOutputStream(bytes));
    return LibraryForest.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
