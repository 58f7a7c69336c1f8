package cn.mingchu.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProvinceTest {

  @Test
  void sendsSixteenThousandReadingsASecond() {
    assertThat(Province.readingsPerSecond()).isEqualTo(16_000);
  }

  @Test
  void isReplayedInWholeSchools() {
    // A school sends 20 / 30 readings a second, and a hundred times as many when it is replayed.
    assertThat(Province.schoolsReplayed(100_000)).isEqualTo(1500);
    assertThat(Province.schoolsReplayed(100_060)).isEqualTo(1500);
    assertThat(Province.schoolsReplayed(100_067)).isEqualTo(1501);
    assertThat(Province.shareReplayed(1_600_000)).isEqualTo(1);
  }
}
