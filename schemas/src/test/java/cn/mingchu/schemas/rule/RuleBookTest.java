package cn.mingchu.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.RuleSetting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final String SCHOOL = "2151000001";
  private static final List<String> SCOPES = List.of("51", "5117", "511702", SCHOOL);

  private final RuleCatalogue catalogue = RuleCatalogue.load();

  @ParameterizedTest(name = "{0} {1}: province {2}, county {3} -> {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COLD_HOLD_HIGH  | limit      | 6     |        | 6
          COLD_HOLD_HIGH  | limit      |       | 6.5    | 6.5
          COLD_HOLD_HIGH  | limit      | 6     | 7      | 6
          COLD_HOLD_HIGH  | limit      | 6     | 5      | 5
          COLD_HOLD_HIGH  | limit      | 10    |        | 8
          COLD_HOLD_HIGH  | limit      |       | 10     | 8
          COLD_HOLD_HIGH  | for        | PT20M | PT25M  | PT20M
          COLD_HOLD_HIGH  | for        | PT40M |        | PT30M
          COLD_HOLD_HIGH  | raiseAfter |       | PT1H   | PT1H
          HOT_HOLD_LOW    | limit      | 63    | 61     | 63
          HOT_HOLD_LOW    | limit      | 58    |        | 60
          GAS_EARLY       | limit      | 5     | 8      | 5
          DISINFECT_STEAM | hold       | 105   | 102    | 105
          DISINFECT_STEAM | hold       |       | 90     | 100
          DISINFECT_STEAM | for        | PT12M |        | PT12M
          DISINFECT_STEAM | for        | PT5M  |        | PT10M
          SENSOR_STALE    | periods    |       | 2      | 2
          SENSOR_STALE    | periods    |       | 4      | 3
          COLD_HOLD_HIGH  | limit      | warm  | 1.234  | 8
          """)
  void theStricterWins(
      String ruleId,
      String parameter,
      @Nullable String province,
      @Nullable String county,
      String inForce) {
    List<RuleSetting> settings =
        List.of(
            setting("province", ruleId, "51", parameters(parameter, province)),
            setting("county", ruleId, "511702", parameters(parameter, county)));

    assertThat(effective(ruleId, settings).parametersAsText()).containsEntry(parameter, inForce);
  }

  @Test
  void aSettingBindsOnlyItsOwnPartOfTheTree() {
    List<RuleSetting> settings =
        List.of(setting("s", "COLD_HOLD_HIGH", "511703", Map.of("limit", "6")));

    assertThat(effective("COLD_HOLD_HIGH", settings).limitHundredths()).isEqualTo(800);
  }

  @Test
  void aSettingHoldsFromItsFirstMomentToItsLast() {
    RuleSetting morning =
        RuleSetting.newBuilder(setting("s", "COLD_HOLD_HIGH", "51", Map.of("limit", "6")))
            .setEffectiveFrom(NOON.minusSeconds(3600))
            .setEffectiveTo(NOON)
            .build();
    RuleBook book = new RuleBook(catalogue, List.of(morning));

    assertThat(limit(book, NOON.minusSeconds(3600).minusMillis(1))).isEqualTo(800);
    assertThat(limit(book, NOON.minusSeconds(3600))).isEqualTo(600);
    assertThat(limit(book, NOON.minusMillis(1))).isEqualTo(600);
    assertThat(limit(book, NOON)).isEqualTo(800);
    assertThat(book.changes()).contains(NOON.minusSeconds(3600), NOON);
  }

  @Test
  void onlyTheProvinceSwitchesOff() {
    RuleBook bySchool = new RuleBook(catalogue, List.of(off("COLD_HOLD_HIGH", SCHOOL)));
    RuleBook byCity = new RuleBook(catalogue, List.of(off("COLD_HOLD_HIGH", "5117")));
    RuleBook byProvince = new RuleBook(catalogue, List.of(off("COLD_HOLD_HIGH", "51")));

    assertThat(bySchool.effective("COLD_HOLD_HIGH", SCOPES, NOON)).isPresent();
    assertThat(byCity.effective("COLD_HOLD_HIGH", SCOPES.subList(1, 4), NOON)).isPresent();
    assertThat(byProvince.effective("COLD_HOLD_HIGH", SCOPES, NOON)).isEmpty();
    assertThat(byProvince.effective("COLD_HOLD_LOW", SCOPES, NOON)).isPresent();
  }

  @Test
  void aRuleIsSilentBeforeItsFirstDay() {
    RuleBook book = new RuleBook(catalogue, List.of());

    assertThat(book.effective("COLD_HOLD_HIGH", SCOPES, Instant.parse("2018-09-30T15:59:59Z")))
        .isEmpty();
  }

  @Test
  void anUnknownRuleIsAProgrammingError() {
    RuleBook book = new RuleBook(catalogue, List.of());

    assertThatThrownBy(() -> book.effective("COLD_HOLD_HI", SCOPES, NOON))
        .hasMessage("no rule 'COLD_HOLD_HI'");
  }

  @Test
  void settingsForUnknownRulesOrParametersHaveNoEffect() {
    List<RuleSetting> settings =
        List.of(
            setting("a", "NO_SUCH_RULE", "51", Map.of("limit", "1")),
            setting("b", "COLD_HOLD_HIGH", "51", Map.of("limt", "1", "hold", "2", "for", "PT5M")));

    assertThat(effective("COLD_HOLD_HIGH", settings).parametersAsText())
        .isEqualTo(Map.of("limit", "8", "for", "PT5M", "hysteresis", "0.5", "raiseAfter", "PT2H"));
  }

  @Test
  void refusesTwoVersionsOfOneSetting() {
    RuleSetting setting = setting("a", "COLD_HOLD_HIGH", "51", Map.of());

    assertThatThrownBy(() -> new RuleBook(catalogue, List.of(setting, setting)))
        .hasMessage("settingId 'a' comes twice");
  }

  @Test
  void aLabelOnlyEverTightens() {
    EffectiveRule fridge = effective("COLD_HOLD_HIGH", List.of());

    assertThat(fridge.withLabel(400).limitHundredths()).isEqualTo(400);
    assertThat(fridge.withLabel(1000)).isEqualTo(fridge);
    EffectiveRule freezer = effective("FREEZER_HIGH", List.of());
    assertThat(freezer.withLabel(-1800)).isEqualTo(freezer);
  }

  @ParameterizedTest(name = "{0} labelled {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREEZER |       | FREEZER_HIGH:-1200 FREEZER_WARMING:-1200 DOOR_LEFT_OPEN:100
          FREEZER | -1400 | FREEZER_HIGH:-1200 FREEZER_WARMING:-1200 DOOR_LEFT_OPEN:100
          FREEZER | -1500 | FREEZER_HIGH:-1200 FREEZER_HIGH_QF:-1500 FREEZER_WARMING:-1200 DOOR_LEFT_OPEN:100
          FREEZER | -1800 | FREEZER_HIGH:-1200 FREEZER_HIGH_QF:-1500 FREEZER_WARMING:-1200 DOOR_LEFT_OPEN:100
          FRIDGE  |       | COLD_HOLD_HIGH:800 COLD_WARMING:800 COLD_HOLD_LOW:0 DOOR_LEFT_OPEN:100
          FRIDGE  | 400   | COLD_HOLD_HIGH:400 COLD_WARMING:400 COLD_HOLD_LOW:0 DOOR_LEFT_OPEN:100
          TRUCK   |       | TRANSPORT_DOOR_OPEN:100
          TRUCK   | -1800 | TRANSPORT_TEMP_BREAK:-1800 TRANSPORT_DOOR_OPEN:100
          TRUCK   | 2500  | TRANSPORT_TEMP_BREAK:2500 TRANSPORT_DOOR_OPEN:100
          TRUCK   | 2501  | TRANSPORT_DOOR_OPEN:100
          """)
  void findsTheLimitsOfADevice(DeviceKind device, @Nullable Integer label, String limits) {
    RuleBook book = new RuleBook(catalogue, List.of());

    assertThat(book.forDevice("kitchen", device, label, SCOPES, NOON))
        .filteredOn(rule -> rule.kind() == RuleKind.LIMIT)
        .extracting(rule -> rule.ruleId() + ":" + rule.limitHundredths())
        .containsExactly(limits.split(" "));
  }

  @Test
  void findsTheRulesOfADevice() {
    RuleBook book = new RuleBook(catalogue, List.of());

    assertThat(book.forDevice("kitchen", DeviceKind.UV_LAMP, null, SCOPES, NOON))
        .extracting(EffectiveRule::ruleId)
        .containsExactly("UV_CYCLE_MISSING", "UV_LAMP_WEAK", "CLOCK_SICK", "UV_PERSON_PRESENT");
    assertThat(book.forDevice("stock", DeviceKind.UV_LAMP, null, SCOPES, NOON)).isEmpty();
  }

  @Test
  void isBrokenJustBeyondTheLimitOnly() {
    EffectiveRule above = effective("COLD_HOLD_HIGH", List.of());
    EffectiveRule below = effective("HOT_HOLD_LOW", List.of());
    EffectiveRule atLeast = effective("GAS_LOW_ALARM", List.of());

    assertThat(above.isBrokenBy(800)).isFalse();
    assertThat(above.isBrokenBy(801)).isTrue();
    assertThat(below.isBrokenBy(6000)).isFalse();
    assertThat(below.isBrokenBy(5999)).isTrue();
    assertThat(atLeast.isBrokenBy(2499)).isFalse();
    assertThat(atLeast.isBrokenBy(2500)).isTrue();
  }

  @Test
  void aNumberOfAnotherKindIsAProgrammingError() {
    EffectiveRule clock = effective("CLOCK_SICK", List.of());

    assertThatThrownBy(clock::limitHundredths)
        .hasMessage("CLOCK_SICK is a CLOCK rule without the parameter limit");
    assertThatThrownBy(() -> clock.isBrokenBy(1))
        .hasMessage("CLOCK_SICK is a CLOCK rule and has no limit");
    assertThat(clock.sustained()).isEqualTo(Duration.ofMinutes(30));
  }

  @ParameterizedTest(name = "{0} {1}={2} at {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COLD_HOLD_HIGH | limit | 6     | 511702     |
          COLD_HOLD_HIGH | limit | 8     | 511702     |
          COLD_HOLD_HIGH | limit | 8.5   | 511702     | parameters.limit: '8.5' is laxer than 8, which the catalogue asks for
          COLD_HOLD_HIGH | limit | 8.5   | 51         | parameters.limit: '8.5' is laxer than 8, which the catalogue asks for
          HOT_HOLD_LOW   | limit | 59    | 511702     | parameters.limit: '59' is laxer than 60, which the catalogue asks for
          COLD_HOLD_HIGH | for   | PT45M | 511702     | parameters.for: 'PT45M' is laxer than PT30M, which the catalogue asks for
          COLD_HOLD_HIGH | limit | cold  | 511702     | parameters.limit: 'cold' is not a number
          COLD_HOLD_HIGH | limit | 6.123 | 511702     | parameters.limit: '6.123' has more than 2 decimals
          COLD_HOLD_HIGH | for   | 30    | 511702     | parameters.for: '30' is not a duration such as PT30M
          SENSOR_STALE   | periods | 0   | 511702     | parameters.periods: '0' is not a whole number from 1 to 999999
          COLD_HOLD_HIGH | limt  | 6     | 511702     | parameters.limt: is not a parameter of COLD_HOLD_HIGH
          COLD_HOLD_HIGH | hold  | 6     | 511702     | parameters.hold: is not a parameter of COLD_HOLD_HIGH
          COLD_HOLD_LIKE | limit | 6     | 511702     | ruleId: 'COLD_HOLD_LIKE' is not a rule of the catalogue
          COLD_HOLD_HIGH | limit | 6     | 51170      | scope: '51170' is not a province, city, county or school code
          """)
  void tellsTheSenderWhatIsWrong(
      String ruleId, String parameter, String value, String scope, @Nullable String problem) {
    RuleBook book = new RuleBook(catalogue, List.of());

    List<String> problems = book.problems(setting("s", ruleId, scope, Map.of(parameter, value)));

    assertThat(problems).isEqualTo(problem == null ? List.of() : List.of(problem));
  }

  @Test
  void tellsWhatIsLaxerThanTheLevelAbove() {
    RuleBook book =
        new RuleBook(
            catalogue, List.of(setting("p", "COLD_HOLD_HIGH", "5117", Map.of("limit", "6"))));
    RuleSetting county = setting("c", "COLD_HOLD_HIGH", "511702", Map.of("limit", "7"));
    RuleSetting school = setting("c", "COLD_HOLD_HIGH", SCHOOL, Map.of("limit", "7"));

    assertThat(book.problems(county))
        .containsExactly(
            "parameters.limit: '7' is laxer than 6, which the level above [51, 5117] asks for");
    assertThat(book.problems(school, List.of("51", "5117", "511702"))).hasSize(1);
  }

  @Test
  void tellsWhoMayNotSwitchOffAndWhatEndsBeforeItBegins() {
    RuleBook book = new RuleBook(catalogue, List.of());
    RuleSetting setting =
        RuleSetting.newBuilder(off("COLD_HOLD_HIGH", "511702")).setEffectiveTo(NOON).build();

    assertThat(book.problems(off("COLD_HOLD_HIGH", "51"))).isEmpty();
    assertThat(book.problems(off("COLD_HOLD_HIGH", "511702")))
        .containsExactly(
            "enabled: '511702' may not switch COLD_HOLD_HIGH off, only the province may");
    assertThat(book.problems(RuleSetting.newBuilder(setting).setEffectiveFrom(NOON).build()))
        .contains("effectiveTo: " + NOON + " is not after effectiveFrom " + NOON);
  }

  private EffectiveRule effective(String ruleId, List<RuleSetting> settings) {
    return new RuleBook(catalogue, settings).effective(ruleId, SCOPES, NOON).orElseThrow();
  }

  private static int limit(RuleBook book, Instant at) {
    return book.effective("COLD_HOLD_HIGH", SCOPES, at).orElseThrow().limitHundredths();
  }

  private static Map<String, String> parameters(String name, @Nullable String value) {
    return value == null ? Map.of() : Map.of(name, value);
  }

  private static RuleSetting off(String ruleId, String scope) {
    return RuleSetting.newBuilder(setting("off", ruleId, scope, Map.of()))
        .setEnabled(false)
        .build();
  }

  private static RuleSetting setting(
      String id, String ruleId, String scope, Map<String, String> parameters) {
    return RuleSetting.newBuilder()
        .setHeader(
            EventHeader.newBuilder()
                .setEventId(new UUID(0, 0))
                .setEventTime(NOON)
                .setRecordedTime(NOON)
                .setIngestTime(NOON)
                .setSource("test")
                .build())
        .setSettingId(id)
        .setRuleId(ruleId)
        .setScope(scope)
        .setParameters(parameters)
        .setEffectiveFrom(NOON.minusSeconds(86_400))
        .setReason("test")
        .build();
  }
}
