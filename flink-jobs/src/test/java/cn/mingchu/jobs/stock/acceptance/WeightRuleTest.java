package cn.mingchu.jobs.stock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.stock.paper.HandoverLine;
import cn.mingchu.jobs.stock.rules.StockRules;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightRuleTest {

  private final WeightRule rule =
      new WeightRule(
          Objects.requireNonNull(
              ReceivingDock.CANTEEN.rules().at(StockRules.WEIGHED_OTHERWISE, ReceivingDock.at(0))));

  /** Two per cent of what is declared, or half a kilogram, whichever is less. */
  @ParameterizedTest(name = "{0} g declared, {1} g weighed, {2} g refused")
  @CsvSource({
    "10000, 10000, 0, false",
    "10000,  9800, 0, false",
    "10000,  9799, 0, true",
    "10000, 10200, 0, false",
    "10000, 10201, 0, true",
    "25000, 24500, 0, false",
    "25000, 24499, 0, true",
    "90000, 89500, 0, false",
    "90000, 89499, 0, true",
    "90000, 90500, 0, false",
    "90000, 90501, 0, true",
    "10000,     1, 0, true",
    "    0,     1, 0, true",
  })
  void isBrokenByWhatWeighsOtherwiseThanDeclared(
      long declared, long weighed, long refused, boolean broken) {
    assertThat(rule.isBrokenBy(line(declared, weighed, refused))).isEqualTo(broken);
  }

  @ParameterizedTest(name = "{0} g declared, {1} g weighed, {2} g refused")
  @CsvSource({
    "10000,    0,    0, false", // all of it was refused
    "10000,    0, 4000, false",
    "10000, 6000, 4000, false",
    "10000, 6000, 3800, false",
    "10000, 6000, 3799, true",
    "10000, 6000,    0, true", // that nobody says was refused
    "10000, 6000, 4200, false",
    "10000, 6000, 4201, true",
  })
  void takesWhatWasRefusedForWhatCame(long declared, long weighed, long refused, boolean broken) {
    assertThat(rule.isBrokenBy(line(declared, weighed, refused))).isEqualTo(broken);
  }

  private static HandoverLine line(long declared, long weighed, long refused) {
    return new HandoverLine("pork-1", "猪肉", declared, weighed, refused, false, null);
  }
}
