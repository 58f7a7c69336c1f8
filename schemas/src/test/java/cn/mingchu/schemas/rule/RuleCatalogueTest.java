package cn.mingchu.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Zone;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCatalogueTest {

  private static final String WARM =
      """
      documents:
        OP18: { zh: 规范, en: Operating rules }
      rules:
        - id: WARM
          version: 1
          job: kitchen
          kind: LIMIT
          names: { zh: 超温, en: Too warm }
          sentence: { zh: 不得超温。, en: It stays cold. }
          devices: [FRIDGE]
          quantity: TEMPERATURE
          comparator: ABOVE
          parameters:
            limit: { value: 8.25, unit: °C, stricter: LOWER, tag: S, basis: LAW }
            for: { value: PT30M, stricter: LOWER, tag: D, basis: SETTING }
          severity: YELLOW
          effectiveFrom: 2018-10-01
          effectiveTo: 2018-10-01
          sources:
            - { document: OP18, article: "6.3.2", tag: M }
      """;

  @Test
  void readsARule() {
    Rule rule = onlyRule(WARM);

    assertThat(rule.parameters().get(ParameterName.LIMIT))
        .isEqualTo(
            new Parameter(
                ParameterName.LIMIT, 825, "°C", Stricter.LOWER, EvidenceTag.S, Basis.LAW));
    assertThat(rule.parameters().get(ParameterName.FOR))
        .isEqualTo(
            new Parameter(
                ParameterName.FOR, 1_800_000, null, Stricter.LOWER, EvidenceTag.D, Basis.SETTING));
    assertThat(rule.sources())
        .containsExactly(
            new Source("OP18", new Wording("规范", "Operating rules"), "6.3.2", EvidenceTag.M));
  }

  @Test
  void holdsOnBusinessDaysInShanghai() {
    Rule rule = onlyRule(WARM);

    assertThat(rule.isInForce(Instant.parse("2018-09-30T15:59:59.999Z"))).isFalse();
    assertThat(rule.isInForce(Instant.parse("2018-09-30T16:00:00Z"))).isTrue();
    assertThat(rule.isInForce(Instant.parse("2018-10-01T15:59:59.999Z"))).isTrue();
    assertThat(rule.isInForce(Instant.parse("2018-10-01T16:00:00Z"))).isFalse();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version: 1            | version: 1\\n    colour: red  | rule WARM: colour: is not a known key
          version: 1            | version: one                  | rule WARM: version: 'one' is not a whole number
          version: 1            | version: 1.5                  | rule WARM: version: '1.5' is not a whole number
          version: 1            | version: 0                    | rule WARM: version: '0' must be at least 1
          job: kitchen\\n       |                               | rule WARM: job: is missing
          job: kitchen          | job: 7                        | rule WARM: job: '7' is not a text
          id: WARM              | ID: WARM                      | rule number 1: id: is missing
          id: WARM              | id: warm                      | rule warm: id: 'warm' must match [A-Z][A-Z0-9_]*
          kind: LIMIT           | kind: limits                  | rule WARM: kind: 'limits' is not one of [LIMIT, SPOT, MEAN, HARM, CYCLE, JUMP, SILENCE, CLOCK, SIGHTING, IMPAIRMENT, ABSENCE, HABIT, COOKING, COOLING, HOLDING, REHEATING, DELIVERY, SHELF, SCHOOL_SILENCE, GATEWAY_SILENCE, AREA_SILENCE, EXPOSURE, RECALLED_LOT, LOT_PAPERS, CHILLED_RECEIPT, FROZEN_RECEIPT, CARRIAGE, LATE_PAPER, CHAIN, COVERAGE, STOCK_BALANCE, STOCK_ORIGIN, STOCKTAKE, STOCK_IN_DATE, STOCK_NEAR_DATE, STOCK_ORDER, STOCK_SUPPLY, ACCEPTED_WEIGHT, DOUBLE_SIGNATURE, HAND_TYPED_WEIGHTS, MEAL_SHORT, MEAL_OVER, MEAL_ANIMAL, MEAL_SUBSTITUTE, MEAL_DISHES, MEAL_DINERS, MEAL_WASTE, MEAL_COST, MEAL_GAP, PLAN_ENERGY, PLAN_PROTEIN, PLAN_AMOUNT, PLAN_GROUPS, PLAN_VARIETY, PLAN_SALT, PLAN_OIL, PLAN_REPEAT, PLAN_DISHES, PLAN_AHEAD, MARKET_PRICE, PRICE_RUN, PRICE_JUMP, PRICE_SLIP, LATE_ENTRY, ENTRY_BURST, FROZEN_WEEK, ENTRY_ORDER, PRICE_DRIFT, SUPPLIER_SHARE, ORDER_SPLITTING, FOOD_VALUE, MEAL_DUTY, DAY_DUTY, SHIFT_DUTY, PERIOD_DUTY, DUTY_RUN, EARLY_DUTY, SAMPLE_MASS, SAMPLE_TIME, SAMPLE_AGE, SAMPLE_RECORD, FITNESS, PERSONAL_PAPER, SCHOOL_PAPER, PAPER_NEAR_END, POST, TRAINING_HOURS, PUBLIC_TEXT, PUBLIC_AGE, ANSWER_TIME]
          kind: LIMIT           | kind: CLOCK                   | rule WARM: quantity: 'TEMPERATURE' has no place in kind CLOCK
          kind: LIMIT           | kind: HARM                    | rule WARM: parameters: 'budget' is missing in kind HARM
          for: { value: PT30M,  | budget: { value: 3, unit: °C, | rule WARM: parameters: 'for' is missing in kind LIMIT
          kind: LIMIT           | kind: CYCLE                   | rule WARM: comparator: 'ABOVE' has no place in kind CYCLE
          quantity: TEMPERATURE | quantity: UNKNOWN_QUANTITY    | rule WARM: quantity: 'UNKNOWN_QUANTITY' has no unit to write in
          zh: 超温, en          | zh: 超温, fr: x, en           | rule WARM: names.fr: is not a known key
          zh: 超温              | zh: ' '                       | rule WARM: names.zh: ' ' is not a text
          [FRIDGE]              | FRIDGE                        | rule WARM: devices: 'FRIDGE' is not a list
          [FRIDGE]              | []                            | rule WARM: devices: '[]' must name at least one device kind
          [FRIDGE]              | [FRIDGE, FRIDGE]              | rule WARM: devices: 'FRIDGE' is listed twice
          8.25                  | 8.255                         | rule WARM: parameters.limit.value: '8.255' has more than 2 decimals
          8.25                  | eight                         | rule WARM: parameters.limit.value: 'eight' is not a number
          8.25                  | .nan                          | line 14: Malformed numeric value '.nan*
          8.25                  | 1e9                           | rule WARM: parameters.limit.value: '1000000000' is beyond 1000000
          PT30M                 | 30                            | rule WARM: parameters.for.value: '30' is not a text
          PT30M                 | 30m                           | rule WARM: parameters.for.value: '30m' is not a duration such as PT30M
          PT30M                 | -PT30M                        | rule WARM: parameters.for.value: '-PT30M' is not between PT0S and P366D
          value: PT30M          | value: PT30M, unit: s         | rule WARM: parameters.for.unit: 's' has no place beside a DURATION
          'unit: °C, '          | ''                            | rule WARM: parameters.limit.unit: 'null' must be °C for TEMPERATURE
          TEMPERATURE           | TRAP_HITS                     | rule WARM: parameters.limit.unit: '°C' has no place beside a TRAP_HITS
          °C                    | K                             | rule WARM: parameters.limit.unit: 'K' must be °C for TEMPERATURE
          limit: {              | limt: {                       | rule WARM: parameters.limt: is not a known parameter
          limit: {              | hold: {                       | rule WARM: parameters: 'limit' is missing in kind LIMIT
          °C, stricter: LOWER   | °C, stricter: HIGHER          | rule WARM: parameters.limit.stricter: 'HIGHER' contradicts comparator ABOVE
          tag: S, basis: LAW    | tag: M, basis: LAW            | rule WARM: parameters.limit.basis: 'LAW' cannot stand beside tag 'M': a number tagged M or D is a setting
          tag: S, basis: LAW    | tag: D, basis: LAW            | rule WARM: parameters.limit.basis: 'LAW' cannot stand beside tag 'D': a number tagged M or D is a setting
          tag: S, basis: LAW    | tag: V, basis: SETTING        | rule WARM: parameters.limit.basis: 'SETTING' cannot stand beside tag 'V': the law's own number is no setting
          tag: S, basis: LAW    | tag: X, basis: LAW            | rule WARM: parameters.limit.tag: 'X' is not one of V, V-11, S, M, D
          It stays cold         | At most 8 degrees             | rule WARM: sentence.en: 'At most 8 degrees.' states a number outside the parameters
          severity: YELLOW      | severity: PURPLE              | rule WARM: severity: 'PURPLE' is not one of [BLUE, YELLOW, ORANGE, RED]
          severity: YELLOW      | severity: YELLOW\\n    raise: { to: RED } | rule WARM: raise: 'Raise[to=RED, exceptions={}]' belongs together with one of raiseAfter, repeats, nights, raiseVariance, raiseLeast, raiseOver and raiseBefore
          effectiveTo: 2018-10-01   | effectiveTo: 2018-09-30     | rule WARM: effectiveTo: '2018-09-30' is before effectiveFrom 2018-10-01
          effectiveFrom: 2018-10-01 | effectiveFrom: October 2018 | rule WARM: effectiveFrom: 'October 2018' is not a date such as 2018-10-01
          document: OP18        | document: OP19                | rule WARM: sources[0].document: 'OP19' is not among the documents
          comparator: ABOVE     | comparator: BELOW             | rule WARM: parameters.limit.stricter: 'LOWER' contradicts comparator BELOW
          severity: YELLOW      | label: REQUIRED\\n    severity: YELLOW\\n    colour: x | rule WARM: colour: is not a known key
          rules:                | ruls:                         | ruls: is not a known key
          documents:            | documents: 3 #                | line 1: while parsing a block mapping*
          """)
  void refusesWhatIsNotAsItShouldBe(String as, String becomes, String complaint) {
    String from = as.replace("\\n", "\n");
    String to = becomes == null ? "" : becomes.replace("\\n", "\n");
    assertThat(WARM).contains(from.strip());

    String broken = WARM.replace(from.strip(), to);

    if (complaint.endsWith("*")) {
      assertThatThrownBy(() -> RuleCatalogue.parse("rules.yaml", broken))
          .isInstanceOf(UnreadableRulesException.class)
          .hasMessageStartingWith("rules.yaml: " + complaint.substring(0, complaint.length() - 1));
    } else {
      assertThatThrownBy(() -> RuleCatalogue.parse("rules.yaml", broken))
          .isInstanceOf(UnreadableRulesException.class)
          .hasMessage("rules.yaml: " + complaint);
    }
  }

  private static final String SEEN =
      """
      documents:
        OURS: { zh: 默认, en: Default }
      rules:
        - id: SEEN
          version: 1
          job: kitchen
          kind: SIGHTING
          names: { zh: 出现, en: Seen }
          sentence: { zh: 不得出现。, en: It is not seen. }
          devices: [CAMERA]
          sight: { kinds: [PEST], zones: [COOK], review: BLUE }
          parameters:
            alertAt: { value: 0.8, stricter: LOWER, tag: D, basis: SETTING }
            reviewAt: { value: 0.6, stricter: LOWER, tag: D, basis: SETTING }
            hits: { value: 2, stricter: LOWER, tag: D, basis: SETTING }
            for: { value: PT0S, stricter: LOWER, tag: D, basis: SETTING }
            quiet: { value: PT5M, stricter: LOWER, tag: D, basis: SETTING }
            repeats: { value: 3, stricter: LOWER, tag: D, basis: SETTING }
            repeatWithin: { value: PT1H, stricter: HIGHER, tag: D, basis: SETTING }
            nightHits: { value: 1, stricter: LOWER, tag: D, basis: SETTING }
            nights: { value: 3, stricter: LOWER, tag: D, basis: SETTING }
            ofNights: { value: 7, stricter: HIGHER, tag: D, basis: SETTING }
            workFrom: { value: PT5H, stricter: HIGHER, tag: D, basis: SETTING }
            workTo: { value: PT20H, stricter: LOWER, tag: D, basis: SETTING }
          severity: YELLOW
          raise: { to: RED }
          effectiveFrom: 2018-10-01
          sources:
            - { document: OURS, tag: D }
      """;

  @Test
  void readsWhatIsLookedFor() {
    Rule rule = onlyRule(SEEN);

    assertThat(rule.sight())
        .isEqualTo(new Sight(Set.of(ObservationKind.PEST), Set.of(Zone.COOK), Severity.BLUE));
    assertThat(rule.parameters().get(ParameterName.ALERT_AT))
        .isEqualTo(
            new Parameter(
                ParameterName.ALERT_AT, 80, null, Stricter.LOWER, EvidenceTag.D, Basis.SETTING));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kinds: [PEST]     | kinds: [MOUSE]     | sight.kinds[0]: 'MOUSE' is not one of*
          kinds: [PEST]     | kinds: []          | sight.kinds: '[]' must name at least one kind
          zones: [COOK]     | zones: [ROOF]      | sight.zones[0]: 'ROOF' is not one of*
          zones: [COOK]     | places: [COOK]     | sight.places: is not a known key
          , review: BLUE    |                    | sight.review: 'null' is needed by kind SIGHTING
          sight: {          | names: {           | line*
          value: 0.8        | value: 1.01        | parameters.alertAt.value: '1.01' is not between 0 and 1
          value: 0.6        | value: -0.01       | parameters.reviewAt.value: '-0.01' is not between 0 and 1
          value: 0.6        | value: 0.81        | parameters.reviewAt: '0.81' is above alertAt 0.8
          repeatWithin: {   | within: {          | parameters: 'repeatWithin' and repeats belong together
          value: PT5H       | value: PT21H       | parameters.workFrom: 'PT21H' is above workTo PT20H
          nights: { value: 3| nights: { value: 8 | parameters.nights: '8' is above ofNights 7
          ofNights: { value: 7 | within: { value: PT7H | parameters: 'ofNights' and nightHits belong together
          workFrom: {       | within: {          | parameters: 'workTo' and workFrom belong together
          kind: SIGHTING    | kind: ABSENCE      | sight: 'Sight[*
          quiet: {          | within: {          | parameters: 'quiet' is missing in kind SIGHTING
          """)
  void refusesASightThatIsNotAsItShouldBe(String as, String becomes, String complaint) {
    assertThat(SEEN).contains(as);

    String broken = SEEN.replace(as, becomes == null ? "" : becomes);

    String expected = complaint.startsWith("line") ? complaint : "rule SEEN: " + complaint;
    assertThatThrownBy(() -> RuleCatalogue.parse("rules.yaml", broken))
        .isInstanceOf(UnreadableRulesException.class)
        .message()
        .startsWith("rules.yaml: " + expected.replace("*", ""));
  }

  @Test
  void refusesTheSameIdTwice() {
    String twice = WARM + WARM.substring(WARM.indexOf("  - id:"));

    assertThatThrownBy(() -> RuleCatalogue.parse("rules.yaml", twice))
        .hasMessage("rules.yaml: rule WARM: id: 'WARM' is taken by an earlier rule");
  }

  @Test
  void refusesTheSameKeyTwice() {
    String twice = WARM.replace("version: 1", "version: 1\n    version: 2");

    assertThatThrownBy(() -> RuleCatalogue.parse("rules.yaml", twice))
        .isInstanceOf(UnreadableRulesException.class)
        .hasMessageMatching("rules.yaml: line \\d+: Duplicate.*version.*");
  }

  @Test
  void refusesToCallASettingLaw() {
    String claim =
        WARM.replace("tag: S, basis: LAW", "tag: M, basis: SETTING")
            .replace("It stays cold.", "The law asks for cold.");

    assertThatThrownBy(() -> RuleCatalogue.parse("rules.yaml", claim))
        .hasMessage(
            "rules.yaml: rule WARM: sentence.en: 'The law asks for cold.'"
                + " calls law what only settings stand for");
  }

  @Test
  void refusesAnEmptyFile() {
    assertThatThrownBy(() -> RuleCatalogue.parse("rules.yaml", ""))
        .isInstanceOf(UnreadableRulesException.class)
        .hasMessage("rules.yaml: the file: '' is not a mapping");
  }

  @Test
  void travelsToATaskManager() throws IOException, ClassNotFoundException {
    RuleCatalogue catalogue = RuleCatalogue.load();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(catalogue);
      out.writeObject(EffectiveRule.asReleased(catalogue.find("SENSOR_STALE").orElseThrow()));
    }

    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      RuleCatalogue arrived = (RuleCatalogue) in.readObject();
      EffectiveRule rule = (EffectiveRule) in.readObject();
      assertThat(List.copyOf(arrived.all())).isEqualTo(List.copyOf(catalogue.all()));
      assertThat(rule.rule()).isEqualTo(catalogue.find("SENSOR_STALE").orElseThrow());
    }
  }

  private static Rule onlyRule(String yaml) {
    return RuleCatalogue.parse("rules.yaml", yaml).all().iterator().next();
  }
}
