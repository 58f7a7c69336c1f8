package cn.mingchu.jobs.kitchen.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RingTest {

  @ParameterizedTest(name = "after {0} numbers")
  @ValueSource(ints = {0, 1, 3, 4, 5, 9})
  void holdsTheLastFourInOrder(int numbers) {
    Ring ring = new Ring(4);
    for (int i = 0; i < numbers; i++) {
      ring.add(i);
    }
    ByteBuffer bytes = ByteBuffer.allocate(100);
    ring.write(bytes);
    Ring read = new Ring(4);
    read.read(bytes.flip());
    read.add(numbers);
    ring.add(numbers);

    int size = Math.min(4, numbers + 1);
    assertThat(ring.size()).isEqualTo(size);
    assertThat(ring.fromEnd(0)).isEqualTo(numbers);
    for (int i = 0; i < size; i++) {
      assertThat(ring.inOrder()[i]).isEqualTo(numbers + 1 - size + i);
    }
    assertThat(read.inOrder()).isEqualTo(ring.inOrder());
    assertThat(ring.median()).isEqualTo(numbers + 1 - size + (size - 1) / 2.0);
  }
}
