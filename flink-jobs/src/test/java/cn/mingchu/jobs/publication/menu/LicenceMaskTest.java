package cn.mingchu.jobs.publication.menu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LicenceMaskTest {

  @Test
  void hidesTheSerial() {
    assertThat(LicenceMask.mask("JY35117020000011")).isEqualTo("JY351170********");
    assertThat(LicenceMask.isMasked("JY351170********")).isTrue();
  }

  /** What is no licence is none when it is masked, either. */
  @Test
  void takesAnythingAndCallsOnlyALicenceMasked() {
    assertThat(LicenceMask.mask("JY3")).isEqualTo("JY3********");
    assertThat(LicenceMask.isMasked("JY3********")).isFalse();
    assertThat(LicenceMask.isMasked("13800138********")).isFalse();
    assertThat(LicenceMask.isMasked("JY35117020000011")).isFalse();
  }
}
