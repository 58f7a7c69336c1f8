package cn.mingchu.simulator.duty;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyRecord;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.event.PlannedDish;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.simulator.supply.SimulatedPaper;
import cn.mingchu.simulator.supply.SupplyChain;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DutyPapersTest {

  /** A Monday's midnight in Shanghai. */
  private static final Instant MONDAY = Instant.parse("2026-03-01T16:00:00Z");

  private static final Duration LENGTH = Duration.ofDays(4);

  private final SupplyChain chain =
      new SupplyChain(World.drawn(4, 3), MONDAY, MONDAY.plus(LENGTH), List.of());

  @Test
  void leavesTheOtherPapersAsTheyAre() {
    List<SimulatedPaper> all = list(new DutyPapers(chain));

    assertThat(all).isSortedAccordingTo(Comparator.comparing(SimulatedPaper::arrivalTime));
    assertThat(all)
        .filteredOn(paper -> paper.topic() != Topics.DUTY_RECORDS)
        .extracting(paper -> paper.header().getEventId())
        .containsExactlyElementsOf(
            list(chain.run()).stream().map(paper -> paper.header().getEventId()).toList());
  }

  @Test
  void tellsTheSameStoryEachTime() {
    assertThat(list(new DutyPapers(chain))).isEqualTo(list(new DutyPapers(chain)));
  }

  @Test
  void doesWhatEachMenuBrings() {
    List<SimulatedPaper> all = list(new DutyPapers(chain));
    Map<String, MenuPlan> menus = new TreeMap<>();
    List<DutyRecord> records = new ArrayList<>();
    for (SimulatedPaper paper : all) {
      if (paper.record() instanceof MenuPlan menu) {
        menus.put(menu.getSchoolId() + ' ' + menu.getMealId(), menu);
      } else if (paper.record() instanceof DutyRecord record) {
        records.add(record);
      }
    }
    menus.values().removeIf(menu -> menu.getDishes().isEmpty());
    menus
        .values()
        .removeIf(
            menu -> menu.getServedTime().isAfter(MONDAY.plus(LENGTH).minus(Duration.ofHours(3))));

    assertThat(menus).hasSizeGreaterThan(8);
    for (MenuPlan menu : menus.values()) {
      List<DutyRecord> its =
          records.stream()
              .filter(record -> record.getSchoolId().equals(menu.getSchoolId()))
              .filter(record -> menu.getMealId().equals(record.getMealId()))
              .toList();
      assertThat(its)
          .filteredOn(record -> record.getKind() == DutyKind.SAMPLE_KEPT)
          .allSatisfy(record -> assertThat(record.getGrams()).isGreaterThanOrEqualTo(125))
          .extracting(DutyRecord::getDish)
          .containsAll(menu.getDishes().stream().map(PlannedDish::getName).toList());
      assertThat(its)
          .filteredOn(record -> record.getKind() == DutyKind.COOK_TASTING)
          .isNotEmpty()
          .allSatisfy(
              record ->
                  assertThat(record.getHeader().getEventTime())
                      .isBefore(menu.getServedTime().minus(Duration.ofMinutes(30))));
      assertThat(its).extracting(DutyRecord::getKind).contains(DutyKind.LEADER_MEAL);
    }
  }

  private static List<SimulatedPaper> list(Iterator<SimulatedPaper> papers) {
    List<SimulatedPaper> all = new ArrayList<>();
    papers.forEachRemaining(all::add);
    return all;
  }
}
