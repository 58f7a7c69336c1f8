package cn.mingchu.portal;

import static cn.mingchu.portal.Records.NOON;

import cn.mingchu.portal.scope.Scope;
import cn.mingchu.schemas.event.Alert;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Diligence;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.LinkStep;
import cn.mingchu.schemas.event.MissedClock;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Supervision;
import cn.mingchu.schemas.event.TargetedOffice;
import cn.mingchu.schemas.topic.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Five schools with a device, a finding, an alert, a lot, a meal and a duty each, in every relation
 * to the first of them. What belongs to a school has its mark, which stands in no other's papers.
 */
final class SmallProvince {

  /** A school, where it lies, and the mark of what is its own. */
  record Home(String schoolId, String countyCode, String mark) {

    String cityCode() {
      return countyCode.substring(0, 4);
    }

    boolean isIn(Scope node) {
      return switch (node.level()) {
        case PROVINCE -> true;
        case CITY -> cityCode().equals(node.id());
        case COUNTY -> countyCode.equals(node.id());
        case SCHOOL -> schoolId.equals(node.id());
        case DEVICE -> false;
      };
    }
  }

  static final Home OWN = new Home("2151000001", "511702", "甲甲");
  static final Home SIBLING = new Home("2151000002", "511702", "乙乙");
  static final Home COUSIN = new Home("2151000003", "511703", "丙丙");
  static final Home FAR = new Home("2151000004", "510104", "丁丁");

  /** Its id begins like that of the first. */
  static final Home LOOK_ALIKE = new Home("21510000011", "511703", "戊戊");

  static final List<Home> HOMES = List.of(OWN, SIBLING, COUSIN, FAR, LOOK_ALIKE);

  /** The day of {@link Records#NOON}. */
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

  /** The report of each region. */
  static final String REPORT = "WEEK-2025-12-29-1";

  private SmallProvince() {}

  /** Every region that has to do with them: from all of the province to a single county. */
  static List<String> regions() {
    return Stream.of("51", "5117", "5101", "511702", "511703", "510104").toList();
  }

  /** Writes all of it, and for the first county an alert at no school. */
  static void tell(TestLog kafka) {
    kafka.send(
        Topics.SCHOOLS,
        HOMES.stream()
            .map(
                home ->
                    School.newBuilder(Records.school(home.schoolId(), "小学" + home.mark()))
                        .setRegionCode(home.countyCode())
                        .build())
            .toList());
    kafka.send(
        Topics.DEVICES,
        HOMES.stream()
            .map(
                home ->
                    Records.device(
                        "device-" + home.schoolId(),
                        home.schoolId(),
                        DeviceKind.FRIDGE,
                        "冰箱" + home.mark()))
            .toList());
    kafka.send(
        Topics.REGISTERS,
        HOMES.stream()
            .map(
                home ->
                    Records.certificate(
                        "entry-" + home.schoolId(), home.schoolId(), "cook-" + home.mark(), TODAY))
            .toList());
    kafka.send(
        Topics.KITCHEN_READINGS,
        HOMES.stream()
            .map(
                home ->
                    Records.reading(
                        "device-" + home.schoolId(),
                        home.schoolId(),
                        Quantity.TEMPERATURE,
                        412,
                        NOON.minusSeconds(60)))
            .toList());
    kafka.send(
        Topics.FINDINGS,
        HOMES.stream()
            .map(
                home ->
                    Records.finding(
                            "finding-" + home.schoolId(),
                            "device-" + home.schoolId(),
                            home.schoolId())
                        .setRegionCode(home.countyCode())
                        .build())
            .toList());
    kafka.send(Topics.ALERTS, HOMES.stream().map(SmallProvince::alert).toList());
    kafka.send(
        Topics.STOCK_LEVELS,
        HOMES.stream()
            .map(home -> Records.stockLevel("lot-" + home.mark(), home.schoolId(), 1, 9_000, 1_000))
            .toList());
    kafka.send(
        Topics.MEAL_AUDITS,
        HOMES.stream()
            .map(
                home ->
                    Records.mealAudit("lunch-1", home.schoolId(), 1)
                        .setServedDishes(List.of("菜" + home.mark()))
                        .build())
            .toList());
    kafka.send(
        Topics.DUTY_DAYS,
        HOMES.stream()
            .map(
                home ->
                    Records.dutyDay(
                        home.schoolId(),
                        TODAY,
                        1,
                        List.of(
                            Records.duty(DutyKind.SAMPLE_KEPT, "SAMPLE_MISSING", DutyState.DUE)
                                .setDish("菜" + home.mark())
                                .build())))
            .toList());
    kafka.send(
        Topics.SUPERVISION,
        Stream.of(
                HOMES.stream()
                    .map(home -> Records.supervision(home.schoolId(), OfficeLevel.SCHOOL)),
                regions().stream().map(SmallProvince::supervision),
                HOMES.stream()
                    .map(home -> Records.supervision(home.schoolId(), OfficeLevel.SCHOOL))
                    .map(SmallProvince::weekBefore),
                regions().stream().map(SmallProvince::supervision).map(SmallProvince::weekBefore))
            .flatMap(each -> each)
            .map(Supervision.Builder::build)
            .toList());
    kafka.send(
        Topics.PUBLIC_MENUS,
        HOMES.stream().map(home -> Records.publicMenu(home.schoolId(), TODAY).build()).toList());
    kafka.send(
        Topics.DELIVERIES,
        HOMES.stream()
            .map(home -> Records.delivery("note-1", 1, home.schoolId(), NOON, "猪肉", 2_100))
            .toList());
    kafka.send(
        Topics.TRACE_LINKS,
        HOMES.stream()
            .map(
                home ->
                    PorkStory.link(
                        "link-" + home.schoolId(),
                        PorkStory.lot("pig-1", "farm-1"),
                        PorkStory.lot("lot-" + home.mark(), home.schoolId()),
                        9_000,
                        LinkStep.RECEIVE,
                        NOON.minusSeconds(3_600)))
            .toList());
  }

  /** Below it one office did not answer, about an alert of each school. */
  private static Supervision.Builder supervision(String region) {
    OfficeLevel level =
        switch (region.length()) {
          case 2 -> OfficeLevel.PROVINCE;
          case 4 -> OfficeLevel.CITY;
          default -> OfficeLevel.COUNTY;
        };
    List<Home> homes = HOMES.stream().filter(home -> home.countyCode().startsWith(region)).toList();
    return Records.supervision(region, level)
        .setTargets(
            List.of(
                new TargetedOffice(
                    homes.get(0).schoolId(),
                    OfficeLevel.SCHOOL,
                    new Diligence(0L, 3L, 0L, 3_000L, 0),
                    homes.stream()
                        .map(
                            home ->
                                new MissedClock(
                                    "alert-" + home.mark(),
                                    home.schoolId(),
                                    AlertStepKind.ESCALATED,
                                    Severity.ORANGE,
                                    NOON))
                        .toList())));
  }

  /** The same over the week before, which is over: reports are made of it. */
  private static Supervision.Builder weekBefore(Supervision.Builder said) {
    return said.setFirstDay(TODAY.minusWeeks(1)).setLastDay(TODAY.minusDays(1)).setClosed(true);
  }

  private static Alert alert(Home home) {
    return Records.alert("finding-" + home.schoolId(), home.schoolId(), home.countyCode()).build();
  }
}
