package cn.mingchu.simulator.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.code.FoodLicence;
import cn.mingchu.schemas.event.RegisterEntry;
import cn.mingchu.schemas.event.RegisterKind;
import cn.mingchu.simulator.world.SimulatedSchool;
import cn.mingchu.simulator.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchoolRegistersTest {

  private static final Instant MONDAY = Instant.parse("2026-03-01T16:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final World world = World.drawn(3, 60);
  private final SchoolRegisters registers = new SchoolRegisters(world, MONDAY);

  @Test
  void mostAreWholeAndInDate() {
    long flawed = 0;
    for (SimulatedSchool school : world.schools()) {
      if (registers.flaw(school).isPresent()) {
        flawed++;
        continue;
      }
      assertThat(of(school)).allMatch(SchoolRegistersTest::holdsForAMonth).hasSize(15);
    }

    assertThat(flawed).isEqualTo(15);
  }

  @Test
  void aFlawIsWhatItSays() {
    Set<Flaw> seen = EnumSet.noneOf(Flaw.class);
    for (SimulatedSchool school : world.schools()) {
      Flaw flaw = registers.flaw(school).orElse(null);
      if (flaw == null) {
        continue;
      }
      seen.add(flaw);
      List<RegisterEntry> entries = of(school);
      List<RegisterKind> ending =
          entries.stream()
              .filter(entry -> !holdsForAMonth(entry))
              .map(RegisterEntry::getKind)
              .toList();
      switch (flaw) {
        case EXPIRED_CERTIFICATE, ENDING_CERTIFICATE ->
            assertThat(ending).containsExactly(RegisterKind.HEALTH_CERTIFICATE);
        case LAPSED_LICENCE -> assertThat(ending).containsExactly(RegisterKind.CANTEEN_LICENCE);
        case NO_DIRECTOR ->
            assertThat(entries)
                .extracting(RegisterEntry::getKind)
                .contains(RegisterKind.SAFETY_OFFICER)
                .doesNotContain(RegisterKind.SAFETY_DIRECTOR);
        case NO_OFFICER ->
            assertThat(entries)
                .extracting(RegisterEntry::getKind)
                .doesNotContain(RegisterKind.SAFETY_OFFICER);
      }
    }

    assertThat(seen).contains(Flaw.EXPIRED_CERTIFICATE, Flaw.LAPSED_LICENCE, Flaw.NO_OFFICER);
  }

  @Test
  void aSmallWorldHasNone() {
    World small = World.drawn(3, 3);

    assertThat(small.schools())
        .allMatch(school -> new SchoolRegisters(small, MONDAY).flaw(school).isEmpty());
  }

  @Test
  void hasNumbersThatCanBeTrueAndIdsOfTheirOwn() {
    List<RegisterEntry> all = registers.records();

    assertThat(all).extracting(RegisterEntry::getEntryId).doesNotHaveDuplicates();
    assertThat(all)
        .filteredOn(entry -> entry.getKind() == RegisterKind.CANTEEN_LICENCE)
        .allMatch(entry -> FoodLicence.isValid(entry.getNumber()));
    assertThat(registers.entries()).hasSize(all.size());
  }

  private List<RegisterEntry> of(SimulatedSchool school) {
    return registers.records().stream()
        .filter(entry -> entry.getSchoolId().equals(school.schoolId()))
        .toList();
  }

  private static boolean holdsForAMonth(RegisterEntry entry) {
    LocalDate until = entry.getValidUntil();
    return until == null || until.isAfter(TODAY.plusDays(30));
  }
}
