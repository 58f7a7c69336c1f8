package cn.mingchu.gateway.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingchu.gateway.Town;
import cn.mingchu.gateway.answer.Refusal;
import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.event.Arrival;
import cn.mingchu.gateway.event.StrictJson;
import cn.mingchu.gateway.key.Binding;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.RegisterEntry;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.event.Supplier;
import cn.mingchu.schemas.region.RegionTree;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ReferenceRulesTest {

  private static final RegionTree SICHUAN = RegionTree.sichuan();
  private static final Arrival ARRIVAL = new Arrival(Town.NOON, "key-1");
  private static final Binding FIRST_SCHOOL = new Binding(Set.of(Town.SCHOOL), Set.of(), Set.of());

  private final Register register =
      new Register(
          List.of(Town.school(Town.SCHOOL), Town.school(Town.OTHER_SCHOOL)),
          List.of(Town.fridge(Town.FRIDGE, Town.SCHOOL)));
  private final ReferenceKind<School> schools =
      new ReferenceKind<>(Topics.SCHOOLS, new SchoolRules(register, SICHUAN));
  private final ReferenceKind<Supplier> suppliers =
      new ReferenceKind<>(Topics.SUPPLIERS, new SupplierRules(register, SICHUAN));
  private final ReferenceKind<Device> devices =
      new ReferenceKind<>(Topics.DEVICES, new DeviceRules(register));
  private final ReferenceKind<RegisterEntry> registers =
      new ReferenceKind<>(Topics.REGISTERS, new RegisterEntryRules(register));
  private final ReferenceKind<RuleSetting> settings =
      new ReferenceKind<>(
          Topics.RULE_SETTINGS, new SettingRules(register, SICHUAN, RuleCatalogue.load()));
  private final ReferenceKind<CalendarPeriod> calendar =
      new ReferenceKind<>(Topics.CALENDAR, new CalendarRules(register, SICHUAN));

  @Test
  void takesASchoolAndStampsItsHeader() throws RefusedException {
    School school =
        schools.read(
            "2151000003",
            json(
                """
                {"name":"宣汉县东乡小学","regionCode":"511722","type":"PRIMARY","boarding":true,
                 "creditCode":"11370323004223252G","foodLicence":"JY35117020000011"}
                """),
            ARRIVAL,
            Binding.toEveryone());

    assertThat(school.getSchoolId()).isEqualTo("2151000003");
    assertThat(school.getHeader().getSchoolId()).isEqualTo("2151000003");
    assertThat(school.getHeader().getRegionCode()).isEqualTo("511722");
    assertThat(school.getHeader().getEventTime()).isEqualTo(Town.NOON);
    assertThat(school.getHeader().getSource()).isEqualTo("key-1");
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "name, \" \", MALFORMED",
        "regionCode, \"5117\", UNKNOWN_SUBJECT",
        "regionCode, \"511799\", UNKNOWN_SUBJECT",
        "type, \"KINDERGARTEN\", OUT_OF_RANGE",
        "diners, -1, OUT_OF_RANGE",
        "canteens, 0, OUT_OF_RANGE",
        "creditCode, \"11370323004223252H\", MALFORMED",
        "foodLicence, \"JY35117020000012\", MALFORMED",
        "schoolId, \"2151000004\", MALFORMED"
      })
  void refusesASchoolWith(String field, String value, RejectReason reason) {
    String school =
        Map.of("name", "\"小学\"", "regionCode", "\"511722\"", "type", "\"PRIMARY\"")
            .entrySet()
            .stream()
            .filter(entry -> !entry.getKey().equals(field))
            .map(entry -> ",\"" + entry.getKey() + "\":" + entry.getValue())
            .reduce("{\"" + field + "\":" + value, String::concat);

    Refusal refusal = refusal(schools, "2151000003", school + "}", Binding.toEveryone());

    assertThat(refusal.field()).isEqualTo(field);
    assertThat(refusal.reason()).isEqualTo(reason);
  }

  @Test
  void takesASupplierFromAKeyOfItsOwn() throws RefusedException {
    String json =
        """
        {"name":"绿源农业有限公司","regionCode":"511724","creditCode":"11370323004223252G",
         "licence":"JY35117020000011","licenceValidUntil":"2027-05-31"}
        """;

    Supplier supplier =
        suppliers.read(
            "farm-1", json(json), ARRIVAL, new Binding(Set.of(), Set.of("farm-1"), Set.of()));

    assertThat(supplier.getHeader().getRegionCode()).isEqualTo("511724");
    assertThat(supplier.getHeader().getSchoolId()).isNull();
    assertThat(supplier.getSoleTrader()).isFalse();
    assertThat(supplier.getLicenceValidUntil()).hasToString("2027-05-31");
    assertThat(refusal(suppliers, "farm-1", json, FIRST_SCHOOL).reason())
        .isEqualTo(RejectReason.FORBIDDEN);
    assertThat(
            refusal(suppliers, "farm-1", json, new Binding(Set.of(), Set.of("farm-2"), Set.of()))
                .reason())
        .isEqualTo(RejectReason.FORBIDDEN);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "name, \" \", MALFORMED",
        "regionCode, \"5117\", UNKNOWN_SUBJECT",
        "creditCode, \"11370323004223252H\", MALFORMED",
        "licence, \"JY35117020000012\", MALFORMED",
        "licence, \"SC10451170212340\", MALFORMED",
        "licence, \"QS511704010001\", MALFORMED",
        "supplierId, \"farm-2\", MALFORMED"
      })
  void refusesASupplierWith(String field, String value, RejectReason reason) {
    String supplier =
        Map.of("name", "\"农场\"", "regionCode", "\"511722\"").entrySet().stream()
            .filter(entry -> !entry.getKey().equals(field))
            .map(entry -> ",\"" + entry.getKey() + "\":" + entry.getValue())
            .reduce("{\"" + field + "\":" + value, String::concat);

    Refusal refusal = refusal(suppliers, "farm-1", supplier + "}", Binding.toEveryone());

    assertThat(refusal.field()).isEqualTo(field);
    assertThat(refusal.reason()).isEqualTo(reason);
  }

  @Test
  void refusesASchoolUnderACodeThatIsNone() {
    Refusal refusal =
        refusal(
            schools,
            "1234567890",
            "{\"name\":\"小学\",\"regionCode\":\"511722\",\"type\":\"PRIMARY\"}",
            Binding.toEveryone());

    assertThat(refusal.field()).isEqualTo("schoolId");
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "periodSeconds, 0, OUT_OF_RANGE",
        "periodSeconds, 86401, OUT_OF_RANGE",
        "labelMax, -60.01, OUT_OF_RANGE",
        "clockAheadSeconds, 86401, OUT_OF_RANGE",
        "clockAheadSeconds, -86401, OUT_OF_RANGE",
        "clockAheadSeconds, 9223372036854775807, OUT_OF_RANGE",
        "clockAheadSeconds, 0.5, MALFORMED",
        "gatewayId, \"a/b\", MALFORMED",
        "schoolId, \"2151000009\", UNKNOWN_SUBJECT"
      })
  void refusesADeviceWith(String field, String value, RejectReason reason) {
    String device =
        Map.of(
                "schoolId",
                '"' + Town.SCHOOL + '"',
                "kind",
                "\"FRIDGE\"",
                "name",
                "\"冷藏柜\"",
                "periodSeconds",
                "60")
            .entrySet()
            .stream()
            .filter(entry -> !entry.getKey().equals(field))
            .map(entry -> ",\"" + entry.getKey() + "\":" + entry.getValue())
            .reduce("{\"" + field + "\":" + value, String::concat);

    Refusal refusal = refusal(devices, "fridge-9", device + "}", Binding.toEveryone());

    assertThat(refusal.field()).isEqualTo(field);
    assertThat(refusal.reason()).isEqualTo(reason);
  }

  @ParameterizedTest(name = "{0} s ahead")
  @ValueSource(longs = {86_400, 0, -10_800, -86_400})
  void takesAClockThatIsUpToADayWrong(long seconds) throws RefusedException {
    Device device =
        devices.read(
            "fridge-9",
            json(
                """
                {"schoolId":"%s","kind":"FRIDGE","name":"冷藏柜","periodSeconds":60,
                 "clockAheadSeconds":%d}
                """
                    .formatted(Town.SCHOOL, seconds)),
            ARRIVAL,
            Binding.toEveryone());

    assertThat(device.getClockAheadMillis()).isEqualTo(1_000 * seconds);
  }

  @ParameterizedTest
  @EnumSource(
      value = DeviceKind.class,
      names = {"CAMERA", "COOK_PROBE"})
  void correctsNoClockWhoseDatesAreTakenAsTheyAre(DeviceKind kind) {
    Refusal refusal =
        refusal(
            devices,
            "eye-9",
            """
            {"schoolId":"%s","kind":"%s","name":"灶间","periodSeconds":60,"clockAheadSeconds":60}
            """
                .formatted(Town.SCHOOL, kind),
            Binding.toEveryone());

    assertThat(refusal)
        .isEqualTo(
            new Refusal(
                RejectReason.OUT_OF_RANGE,
                "clockAheadSeconds",
                "clockAheadSeconds must be left out for a device of kind " + kind + ", was 60"));
  }

  @Test
  void refusesADeviceIdThatWouldBreakAnMqttTopic() {
    Refusal refusal = refusal(devices, "fridge+1", device(Town.SCHOOL), Binding.toEveryone());

    assertThat(refusal.sentence())
        .isEqualTo("deviceId must be 1 to 64 letters, digits, '-', '_' or '.', was 'fridge+1'");
  }

  @Test
  void keepsADeviceFromBeingTakenByAnotherSchool() {
    Binding otherSchool = new Binding(Set.of(Town.OTHER_SCHOOL), Set.of(), Set.of());

    Refusal refusal = refusal(devices, Town.FRIDGE, device(Town.OTHER_SCHOOL), otherSchool);

    assertThat(refusal)
        .isEqualTo(
            new Refusal(
                RejectReason.FORBIDDEN, "deviceId", "key-1 may not write devices fridge-1"));
    assertThat(refusal(devices, "fridge-9", device(Town.OTHER_SCHOOL), FIRST_SCHOOL).reason())
        .isEqualTo(RejectReason.FORBIDDEN);
  }

  @Test
  void keepsADeviceFromMovingItselfIntoASchool() throws RefusedException {
    Binding fridgeItself = new Binding(Set.of(), Set.of(), Set.of(Town.FRIDGE, "fridge-9"));

    assertThat(refusal(devices, Town.FRIDGE, device(Town.OTHER_SCHOOL), fridgeItself))
        .isEqualTo(
            new Refusal(
                RejectReason.FORBIDDEN, "deviceId", "key-1 may not write devices fridge-1"));
    assertThat(refusal(devices, "fridge-9", device(Town.SCHOOL), fridgeItself).reason())
        .isEqualTo(RejectReason.FORBIDDEN);
    assertThat(devices.read(Town.FRIDGE, json(device(Town.SCHOOL)), ARRIVAL, fridgeItself))
        .isNotNull();
  }

  @Test
  void movesADeviceForWhoMaySpeakForBothSchools() throws RefusedException {
    Binding both = new Binding(Set.of(Town.SCHOOL, Town.OTHER_SCHOOL), Set.of(), Set.of());

    assertThat(devices.read(Town.FRIDGE, json(device(Town.OTHER_SCHOOL)), ARRIVAL, both))
        .isNotNull();
  }

  @Test
  void keepsASchoolThatHasDevices() {
    assertThat(schools.hindranceToErase(Town.SCHOOL))
        .contains("school 2151000001 still has devices: fridge-1");
    assertThat(schools.hindranceToErase(Town.OTHER_SCHOOL)).isEmpty();
  }

  @Test
  void takesASettingThatIsStricter() throws RefusedException {
    RuleSetting setting =
        settings.read("s1", json(setting("511702", "6")), ARRIVAL, Binding.toEveryone());

    assertThat(setting.getHeader().getRegionCode()).isEqualTo("511702");
  }

  @ParameterizedTest
  @CsvSource({
    "511702, 9, OUT_OF_RANGE, parameters.limit",
    "511702, warm, OUT_OF_RANGE, parameters.limit",
    "999999, 6, UNKNOWN_SUBJECT, scope",
    "2151000009, 6, UNKNOWN_SUBJECT, scope"
  })
  void refusesASettingThatIsNot(String scope, String limit, RejectReason reason, String field) {
    Refusal refusal = refusal(settings, "s1", setting(scope, limit), Binding.toEveryone());

    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal.field()).isEqualTo(field);
  }

  @Test
  void letsASchoolSetItsOwnRulesOnly() throws RefusedException {
    assertThat(settings.read("s1", json(setting(Town.SCHOOL, "6")), ARRIVAL, FIRST_SCHOOL))
        .isNotNull();
    assertThat(refusal(settings, "s1", setting(Town.OTHER_SCHOOL, "6"), FIRST_SCHOOL).reason())
        .isEqualTo(RejectReason.FORBIDDEN);
    assertThat(refusal(settings, "s1", setting("511702", "6"), FIRST_SCHOOL).reason())
        .isEqualTo(RejectReason.FORBIDDEN);
  }

  @Test
  void takesAPeriodOfTheCalendar() throws RefusedException {
    CalendarPeriod term =
        calendar.read("autumn", json(period("", "")), ARRIVAL, Binding.toEveryone());
    CalendarPeriod ofASchool =
        calendar.read(
            "autumn",
            json(period("scope", '"' + Town.SCHOOL + '"')),
            ARRIVAL,
            Binding.toEveryone());

    assertThat(term.getCalendarId()).isEqualTo("autumn");
    assertThat(term.getLastDay()).isEqualTo("2027-01-22");
    assertThat(term.getHeader().getRegionCode()).isEqualTo("5117");
    assertThat(term.getHeader().getSchoolId()).isNull();
    assertThat(ofASchool.getHeader().getRegionCode()).isEqualTo("511702");
    assertThat(ofASchool.getHeader().getSchoolId()).isEqualTo(Town.SCHOOL);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "name | \" \" | MALFORMED | name must not be blank",
        "kind | \"OTHER_DAYS\" | OUT_OF_RANGE | kind must be SCHOOL_DAYS or REST_DAYS, was"
            + " OTHER_DAYS",
        "scope | \"511799\" | UNKNOWN_SUBJECT | scope 511799 is neither a region nor a registered"
            + " school",
        "scope | \"2151000009\" | UNKNOWN_SUBJECT | scope 2151000009 is neither a region nor a"
            + " registered school",
        "firstDay | \"1999-12-31\" | OUT_OF_RANGE | firstDay must be between 2000-01-01 and"
            + " 2099-12-31, was 1999-12-31",
        "lastDay | \"2100-01-01\" | OUT_OF_RANGE | lastDay must be between 2000-01-01 and"
            + " 2099-12-31, was 2100-01-01",
        "lastDay | \"2026-08-31\" | OUT_OF_RANGE | lastDay must not be before firstDay 2026-09-01,"
            + " was 2026-08-31",
        "lastDay | \"2027-10-06\" | OUT_OF_RANGE | lastDay must not be more than 400 days from"
            + " firstDay 2026-09-01, was 2027-10-06, the day number 401",
        "calendarId | \"winter\" | MALFORMED | calendarId must be autumn as in the path, was"
            + " \"winter\""
      })
  void refusesAPeriodWith(String field, String value, RejectReason reason, String sentence) {
    assertThat(refusal(calendar, "autumn", period(field, value), Binding.toEveryone()))
        .isEqualTo(new Refusal(reason, field, sentence));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-09-01", "2027-10-05"})
  void takesAPeriodOfOneToFourHundredDays(String lastDay) throws RefusedException {
    assertThat(
            calendar
                .read(
                    "autumn",
                    json(period("lastDay", '"' + lastDay + '"')),
                    ARRIVAL,
                    Binding.toEveryone())
                .getLastDay())
        .isEqualTo(lastDay);
  }

  @Test
  void refusesAPeriodWhoseNameIsAStory() {
    assertThat(
            refusal(
                calendar,
                "autumn",
                period("name", '"' + "学".repeat(101) + '"'),
                Binding.toEveryone()))
        .isEqualTo(
            new Refusal(
                RejectReason.OUT_OF_RANGE,
                "name",
                "name must have at most 100 characters, has 101"));
  }

  @Test
  void letsNoSchoolGiveItselfAHoliday() {
    assertThat(
            refusal(calendar, "holiday", period("scope", '"' + Town.SCHOOL + '"'), FIRST_SCHOOL)
                .reason())
        .isEqualTo(RejectReason.FORBIDDEN);
  }

  @Test
  void takesAnEntryOfARegisterFromAKeyOfTheSchool() throws RefusedException {
    RegisterEntry entry =
        registers.read(
            "cook-2026", json(certificate("revokedOn", "\"2026-10-01\"")), ARRIVAL, FIRST_SCHOOL);

    assertThat(entry.getEntryId()).isEqualTo("cook-2026");
    assertThat(entry.getHeader().getSchoolId()).isEqualTo(Town.SCHOOL);
    assertThat(entry.getHeader().getRegionCode()).isEqualTo("511702");
    assertThat(entry.getValidUntil()).hasToString("2027-02-28");
    assertThat(entry.getRevokedOn()).hasToString("2026-10-01");
    assertThat(
            refusal(
                    registers,
                    "cook-2026",
                    certificate("schoolId", '"' + Town.OTHER_SCHOOL + '"'),
                    FIRST_SCHOOL)
                .reason())
        .isEqualTo(RejectReason.FORBIDDEN);
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          schoolId   | "2151000099"       | UNKNOWN_SUBJECT | no school 2151000099 is registered
          kind       | "OTHER_ENTRY"      | OUT_OF_RANGE    | kind must be one of [HEALTH_CERTIFICATE, CANTEEN_LICENCE, CATERER_LICENCE, SAFETY_DIRECTOR, SCHOOL_SAFETY_DIRECTOR, SAFETY_OFFICER, OPERATING_CONTRACT], was OTHER_ENTRY
          person     | null               | MALFORMED       | person is missing, kind is HEALTH_CERTIFICATE
          person     | "张 三"            | MALFORMED       | person must be 1 to 64 letters, digits, '-', '_' or '.', was '张 三'
          number     | "JY35117020000011" | MALFORMED       | number has no place, kind is HEALTH_CERTIFICATE
          validFrom  | "1999-12-31"       | OUT_OF_RANGE    | validFrom must be between 2000-01-01 and 2099-12-31, was 1999-12-31
          validUntil | "2026-02-28"       | OUT_OF_RANGE    | validUntil must be between 2026-03-01 and 2099-12-31, was 2026-02-28
          validUntil | "2100-01-01"       | OUT_OF_RANGE    | validUntil must be between 2026-03-01 and 2099-12-31, was 2100-01-01
          validUntil | null               | MALFORMED       | validUntil is missing, kind is HEALTH_CERTIFICATE
          revokedOn  | "2026-02-28"       | OUT_OF_RANGE    | revokedOn must be between 2026-03-01 and 2099-12-31, was 2026-02-28
          """)
  void refusesAnEntryWith(String field, String value, RejectReason reason, String sentence) {
    assertThat(refusal(registers, "cook-2026", certificate(field, value), Binding.toEveryone()))
        .isEqualTo(new Refusal(reason, field, sentence));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"JY35117020000011, ''", "JY35117020000012, MALFORMED", "SC10451170212341, MALFORMED"})
  void aLicenceHasANumberThatCanBeTrue(String number, String reason) throws RefusedException {
    String licence =
        """
        {"schoolId":"%s","kind":"CANTEEN_LICENCE","number":"%s","validFrom":"2026-03-01",
         "validUntil":"2031-02-28"}
        """
            .formatted(Town.SCHOOL, number);

    if (reason.isEmpty()) {
      assertThat(registers.read("jy", json(licence), ARRIVAL, FIRST_SCHOOL).getNumber())
          .isEqualTo(number);
    } else {
      Refusal refusal = refusal(registers, "jy", licence, FIRST_SCHOOL);
      assertThat(refusal.field()).isEqualTo("number");
      assertThat(refusal.reason()).hasToString(reason);
    }
  }

  @Test
  void anEntryIsRevokedAndNeverErased() {
    assertThat(registers.hindranceToErase("jy"))
        .contains("entry jy of a register is revoked, not erased: put it again with revokedOn");
  }

  /** A health certificate of a cook, with one field otherwise. */
  private static String certificate(String field, String value) {
    Map<String, String> fields =
        new TreeMap<>(
            Map.of(
                "schoolId", '"' + Town.SCHOOL + '"',
                "kind", "\"HEALTH_CERTIFICATE\"",
                "person", "\"cook\"",
                "validFrom", "\"2026-03-01\"",
                "validUntil", "\"2027-02-28\""));
    fields.put(field, value);
    return fields.entrySet().stream()
        .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** An autumn term of the city, with one field otherwise. */
  private static String period(String field, String value) {
    Map<String, String> fields =
        new TreeMap<>(
            Map.of(
                "scope", "\"5117\"",
                "firstDay", "\"2026-09-01\"",
                "lastDay", "\"2027-01-22\"",
                "kind", "\"SCHOOL_DAYS\"",
                "name", "\"秋季学期\""));
    if (!field.isEmpty()) {
      fields.put(field, value);
    }
    return fields.entrySet().stream()
        .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String device(String schoolId) {
    return """
    {"schoolId":"%s","kind":"FRIDGE","name":"冷藏柜","periodSeconds":60}
    """
        .formatted(schoolId);
  }

  private static String setting(String scope, String limit) {
    return """
    {"ruleId":"COLD_HOLD_HIGH","scope":"%s","parameters":{"limit":"%s"},
     "effectiveFrom":"2026-03-01T00:00:00+08:00","reason":"summer"}
    """
        .formatted(scope, limit);
  }

  private static Refusal refusal(ReferenceKind<?> kind, String id, String json, Binding binding) {
    return catchThrowableOfType(
            RefusedException.class, () -> kind.read(id, json(json), ARRIVAL, binding))
        .refusal();
  }

  private static ObjectNode json(String text) throws RefusedException {
    return StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
