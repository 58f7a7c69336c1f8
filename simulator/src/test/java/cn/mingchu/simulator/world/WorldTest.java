package cn.mingchu.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.schemas.code.CreditCode;
import cn.mingchu.schemas.code.FoodLicence;
import cn.mingchu.schemas.code.SchoolCode;
import cn.mingchu.schemas.event.DeviceKind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorldTest {

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(World.drawn(5, 40).schools()).isEqualTo(World.drawn(5, 40).schools());
    assertThat(World.drawn(5, 40).schools()).isNotEqualTo(World.drawn(6, 40).schools());
    assertThat(World.drawn(5, 40).devices()).isEqualTo(World.drawn(5, 40).devices().toList());
  }

  @Test
  void keepsItsSchoolsWhenItGrows() {
    SimulatedSchool[] few = World.drawn(5, 10).schools().toArray(SimulatedSchool[]::new);

    assertThat(World.drawn(5, 40).schools()).startsWith(few);
  }

  @Test
  void givesValidNumbersAndNamesOnce() {
    World world = World.drawn(5, 3_000);

    for (SimulatedSchool school : world.schools()) {
      assertThat(SchoolCode.problem(school.schoolId())).isEmpty();
      assertThat(SchoolCode.type(school.schoolId())).isEqualTo(school.type());
      assertThat(CreditCode.problem(school.creditCode())).isEmpty();
      assertThat(FoodLicence.problem(school.foodLicence())).isEmpty();
    }
    assertThat(world.schools()).extracting(SimulatedSchool::schoolId).doesNotHaveDuplicates();
    assertThat(world.schools()).extracting(SimulatedSchool::name).doesNotHaveDuplicates();
    assertThat(world.schools()).extracting(SimulatedSchool::creditCode).doesNotHaveDuplicates();
    assertThat(world.schools()).extracting(SimulatedSchool::foodLicence).doesNotHaveDuplicates();
  }

  @Test
  void fillsDazhouFirstAndThenTheProvince() {
    Set<String> demo =
        World.drawn(5, 20).schools().stream()
            .map(SimulatedSchool::regionCode)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> province =
        World.drawn(5, 2_000).schools().stream()
            .map(school -> school.regionCode().substring(0, 4))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(demo).hasSizeGreaterThanOrEqualTo(3).allMatch(code -> code.startsWith("5117"));
    assertThat(province).hasSize(21);
  }

  @Test
  void fitsKitchensWithDevicesOfEveryKindThatStaysInItsPlace() {
    World world = World.drawn(5, 60);

    assertThat(world.devices().map(SimulatedDevice::kind).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.range(DeviceKind.FRIDGE, DeviceKind.COOK_PROBE));
    assertThat(world.devices().map(SimulatedDevice::deviceId))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[A-Za-z0-9._-]{1,64}"));
    assertThat(world.devices().count()).isBetween(60L * 10, 60L * 25);
  }

  @Test
  void isWrittenAsTheGatewayTakesIt() {
    World world = World.drawn(5, 60);
    ReferenceJson json = new ReferenceJson(Instant.parse("2026-03-01T00:00:00Z"));
    SimulatedDevice freezer =
        world
            .devices()
            .filter(device -> device.labelMaxHundredths().isPresent())
            .findFirst()
            .orElseThrow();

    JsonNode school = JsonMapper.shared().readTree(json.of(freezer.school()));
    JsonNode device = JsonMapper.shared().readTree(json.of(freezer));

    assertThat(school.propertyNames())
        .containsExactly(
            "eventId",
            "eventTime",
            "schoolId",
            "name",
            "regionCode",
            "type",
            "boarding",
            "diners",
            "canteens",
            "creditCode",
            "foodLicence",
            "nutritionProgramme");
    assertThat(device.propertyNames())
        .containsExactly(
            "eventId",
            "eventTime",
            "deviceId",
            "schoolId",
            "kind",
            "name",
            "zone",
            "periodSeconds",
            "gatewayId",
            "labelMax");
    assertThat(device.get("labelMax").doubleValue()).isEqualTo(-18.0);
  }

  @Test
  void refusesAWorldWithoutSchools() {
    assertThatThrownBy(() -> World.drawn(5, 0)).hasMessage("schools must be 1 to 100000, was 0");
  }
}
