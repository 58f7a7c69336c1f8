package cn.mingchu.portal.device;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.portal.device.Trace.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {

  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final Instant END = START.plus(Duration.ofHours(1));
  private static final Duration GAP = Duration.ofMinutes(20);

  @Test
  void drawsFromLowestToHighest() {
    Trace trace = Trace.draw(List.of(at(0, 0), at(15, 400), at(30, 800)), START, END, GAP, null);

    assertThat(trace).isEqualTo(new Trace(List.of("0.0,28.0 25.0,15.0 50.0,2.0"), null));
  }

  @Test
  void doesNotJoinWhatLiesBeyondAGap() {
    Trace trace = Trace.draw(List.of(at(0, 0), at(20, 800), at(41, 800)), START, END, GAP, null);

    assertThat(trace.lines()).containsExactly("0.0,28.0 33.3,2.0", "68.3,2.0");
  }

  @Test
  void makesRoomForTheLimit() {
    Trace trace = Trace.draw(List.of(at(0, 400)), START, END, GAP, 800);

    assertThat(trace).isEqualTo(new Trace(List.of("0.0,28.0"), 2.0));
  }

  @Test
  void drawsNoiseAsFlat() {
    Trace trace = Trace.draw(List.of(at(0, 400), at(15, 410)), START, END, GAP, null);

    assertThat(trace.lines()).containsExactly("0.0,16.3 25.0,13.7");
  }

  @Test
  void drawsNothingFromNothing() {
    assertThat(Trace.draw(List.of(), START, END, GAP, 800)).isEqualTo(new Trace(List.of(), null));
  }

  private static Point at(int minute, int hundredths) {
    return new Point(START.plus(Duration.ofMinutes(minute)), hundredths);
  }
}
