package cn.mingchu.connectors.influxdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointQueueTest {

  private static final int BATCH = 8;

  private final PointQueue queue = new PointQueue();

  @Test
  void handsOutTheOldestFirstAndTheSameAgainUntilTheyAreWritten() {
    add("a", "b", "c");

    assertThat(queue.head(2)).containsExactly("a", "b");
    assertThat(queue.head(2)).containsExactly("a", "b");
    queue.written(2);
    assertThat(queue.head(2)).containsExactly("c");
    assertThat(queue.lines()).containsExactly("c");
    assertThat(queue.chars()).isEqualTo(1);
  }

  @Test
  void knowsSinceWhenSomethingWaits() {
    assertThat(queue.waitingSince()).isEqualTo(Long.MAX_VALUE);
    queue.add("a", 5);
    queue.add("b", 9);
    assertThat(queue.waitingSince()).isEqualTo(5);

    queue.written(1);

    assertThat(queue.waitingSince()).isEqualTo(9);
  }

  @Test
  void partsABatchUntilARefusedPointStandsAlone() {
    add("a", "b", "bad", "d");

    assertThat(queue.refused(queue.head(4).size(), 1)).isEmpty();
    assertThat(queue.head(4)).containsExactly("a", "b");
    queue.written(2);
    assertThat(queue.refused(queue.head(4).size(), 1)).isEmpty();
    assertThat(queue.head(4)).containsExactly("bad");
    assertThat(queue.refused(1, 1)).containsExactly("bad");
    assertThat(queue.head(4)).containsExactly("d");
    assertThat(queue.isParted()).isTrue();
    queue.written(1);
    assertThat(queue.isParted()).isFalse();
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void setsAWholeBatchAsideWhenAllOfItIsRefused() {
    add("a", "b", "c");

    assertThat(queue.refused(3, 3)).containsExactly("a", "b", "c");
    assertThat(queue.isEmpty()).isTrue();
  }

  /** Against a server that keeps what it can, forgets to answer, and is away now and then. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void losesNothingAndKeepsTheOrderOfEachPoint(long seed) {
    Random random = new Random(seed);
    Map<Integer, Integer> kept = new LinkedHashMap<>();
    Map<Integer, Integer> wanted = new LinkedHashMap<>();
    Set<Integer> bad = new HashSet<>();
    List<Integer> setAside = new ArrayList<>();
    int sent = 0;
    while (sent < 400 || !queue.isEmpty()) {
      for (int more = random.nextInt(5); more > 0 && sent < 400; more--) {
        if (random.nextInt(10) == 0) {
          bad.add(sent);
        } else {
          wanted.put(sent % 7, sent);
        }
        queue.add(Integer.toString(sent), sent);
        sent++;
      }
      List<Integer> batch = queue.head(BATCH).stream().map(Integer::valueOf).toList();
      if (batch.isEmpty() || random.nextInt(3) == 0) {
        continue; // the server is away
      }
      batch.stream().filter(each -> !bad.contains(each)).forEach(each -> kept.put(each % 7, each));
      if (random.nextInt(4) == 0) {
        continue; // it kept them, and its answer is lost
      }
      int refused = (int) batch.stream().filter(bad::contains).count();
      if (refused == 0) {
        queue.written(batch.size());
      } else {
        int told = random.nextBoolean() ? refused : 0;
        queue.refused(batch.size(), told).forEach(each -> setAside.add(Integer.valueOf(each)));
      }
    }

    assertThat(kept).isEqualTo(wanted);
    assertThat(setAside)
        .containsExactlyElementsOf(IntStream.range(0, 400).boxed().filter(bad::contains).toList());
    assertThat(queue.chars()).isZero();
  }

  private void add(String... lines) {
    for (String line : lines) {
      queue.add(line, 0);
    }
  }
}
