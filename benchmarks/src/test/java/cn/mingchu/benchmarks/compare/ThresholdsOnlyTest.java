package cn.mingchu.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.schemas.rule.RuleKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThresholdsOnlyTest {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final RuleCatalogue CATALOGUE = RuleCatalogue.load();
  private static final RuleBook BOOK = new RuleBook(CATALOGUE, ThresholdsOnly.of(CATALOGUE, "51"));

  @ParameterizedTest
  @EnumSource(DeviceKind.class)
  void leavesAllLimitsAndNothingElse(DeviceKind kind) {
    List<String> released =
        new RuleBook(CATALOGUE, List.of())
            .forDevice("kitchen", kind, null, List.of("51"), NOON).stream()
                .filter(rule -> rule.kind() == RuleKind.LIMIT)
                .map(EffectiveRule::ruleId)
                .toList();

    List<EffectiveRule> left = BOOK.forDevice("kitchen", kind, null, List.of("51"), NOON);

    assertThat(left).extracting(EffectiveRule::ruleId).isEqualTo(released);
    assertThat(left)
        .allSatisfy(
            rule -> {
              assertThat(rule.learn()).isEqualTo(Duration.ZERO);
              assertThat(rule.usualUpTo()).isEqualTo(Duration.ZERO);
              assertThat(rule.busyFor().orElse(Duration.ZERO)).isEqualTo(Duration.ZERO);
            });
  }
}
