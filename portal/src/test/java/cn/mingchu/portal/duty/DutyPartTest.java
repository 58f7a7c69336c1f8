package cn.mingchu.portal.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DutyPartTest {

  @Test
  void putsTheWorstFirstAndThoseLastOfWhomNothingCanBeSaid() {
    DutyPart silent = part("a", DutyCounts.NONE);
    DutyPart good = part("b", new DutyCounts(0, 10, 0, 0, 0));
    DutyPart large = part("c", new DutyCounts(5, 60, 0, 0, 20));
    DutyPart small = part("d", new DutyCounts(0, 3, 0, 0, 1));
    DutyPart bad = part("e", new DutyCounts(0, 1, 2, 0, 0));

    assertThat(Stream.of(silent, good, small, large, bad).sorted(DutyPart.WORST_FIRST))
        .containsExactly(bad, large, small, good, silent);
  }

  private static DutyPart part(String path, DutyCounts counts) {
    return new DutyPart(path, path, 1, 1, counts, Map.of());
  }
}
