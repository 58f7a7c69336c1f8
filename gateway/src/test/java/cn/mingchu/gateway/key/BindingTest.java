package cn.mingchu.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class BindingTest {

  private final Binding school = new Binding(Set.of("s1"), Set.of(), Set.of());
  private final Binding device = new Binding(Set.of(), Set.of(), Set.of("d1"));

  @Test
  void coversASchoolWithAllItsDevices() {
    assertThat(school.coversSchool("s1")).isTrue();
    assertThat(school.coversDevice("d1", "s1")).isTrue();
    assertThat(school.coversDevice("d1", "s2")).isFalse();
    assertThat(school.coversSchool("s2")).isFalse();
    assertThat(school.coversSchool(null)).isFalse();
    assertThat(school.coversEverySchool()).isFalse();
  }

  @Test
  void coversADeviceButNotItsSchool() {
    assertThat(device.coversDevice("d1", "s1")).isTrue();
    assertThat(device.coversDevice("d2", "s1")).isFalse();
    assertThat(device.coversSchool("s1")).isFalse();
  }

  @Test
  void coversASupplierAndNobodyElse() {
    Binding supplier = new Binding(Set.of(), Set.of("p1"), Set.of());

    assertThat(supplier.coversSupplier("p1")).isTrue();
    assertThat(supplier.coversSupplier("p2")).isFalse();
    assertThat(supplier.coversSchool("p1")).isFalse();
    assertThat(school.coversSupplier("s1")).isFalse();
  }

  @Test
  void coversEverybodyForAnOperator() {
    assertThat(Binding.toEveryone().coversSupplier("p9")).isTrue();
    assertThat(Binding.toEveryone().coversDevice("d9", "s9")).isTrue();
    assertThat(Binding.toEveryone().coversEverySchool()).isTrue();
  }
}
