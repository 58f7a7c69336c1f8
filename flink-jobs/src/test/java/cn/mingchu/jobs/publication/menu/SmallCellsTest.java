package cn.mingchu.jobs.publication.menu;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.publication.menu.SmallCells.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallCellsTest {

  private static final Cell LEFT_OUT = new Cell(false, null);
  private static final Cell UNCOUNTED = new Cell(true, null);

  @ParameterizedTest(name = "{0}")
  @CsvSource({"5, 5", "7, 5", "8, 10", "12, 10", "13, 15", "100, 100"})
  void roundsToFive(int heads, int told) {
    assertThat(SmallCells.told(List.of(heads))).containsExactly(new Cell(true, told));
  }

  @Test
  void leavesOutLessThanFive() {
    assertThat(SmallCells.told(List.of(0, 1, 4))).containsExactly(LEFT_OUT, LEFT_OUT, LEFT_OUT);
  }

  /** Who knows the sum could tell the one that is left out from the others. */
  @Test
  void leavesTheCountOfAnotherOutWhereOnlyOneIs() {
    assertThat(SmallCells.told(List.of(30, 4, 12)))
        .containsExactly(new Cell(true, 30), LEFT_OUT, UNCOUNTED);
  }

  @Test
  void leavesNoOtherOutWhereTwoAreOrNone() {
    assertThat(SmallCells.told(List.of(30, 4, 12, 3)))
        .containsExactly(new Cell(true, 30), LEFT_OUT, new Cell(true, 10), LEFT_OUT);
    assertThat(SmallCells.told(List.of(30, 0, 12)))
        .containsExactly(new Cell(true, 30), LEFT_OUT, new Cell(true, 10));
  }
}
