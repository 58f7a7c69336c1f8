package cn.mingchu.portal.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CompletionTest {

  @Test
  void isAHundredPerCentOnlyWhereAllWasDone() {
    assertThat(new Completion(200, 200).percent()).isEqualTo(100);
    assertThat(new Completion(200, 199).percent()).isEqualTo(99);
    assertThat(new Completion(3, 0).percent()).isZero();
  }

  @Test
  void saysNothingWhereNothingIsSettled() {
    assertThat(new Completion(0, 0).percent()).isNull();
    assertThat(new Completion(0, 0).isBehind()).isFalse();
  }

  @Test
  void refusesMoreThanThereWas() {
    assertThatThrownBy(() -> new Completion(2, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("done must be from 0 to 2, was 3");
  }

  @Test
  void leavesOutWhatThereIsTimeLeftFor() {
    assertThat(new DutyCounts(7, 3, 1, 0, 2).completion()).isEqualTo(new Completion(6, 3));
  }
}
