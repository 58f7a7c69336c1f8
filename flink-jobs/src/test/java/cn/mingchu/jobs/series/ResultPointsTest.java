package cn.mingchu.jobs.series;

import static cn.mingchu.jobs.series.SeriesEvents.alert;
import static cn.mingchu.jobs.series.SeriesEvents.finding;
import static cn.mingchu.jobs.series.SeriesEvents.step;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.connectors.influxdb.SeriesPoint;
import cn.mingchu.schemas.event.Alert;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.Card;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What findings, alerts, meals and the register come to as points. */
class ResultPointsTest {

  private static final String PLACE =
      ",city=5117,county=511702,province=51,rule=COLD_HOLD_HIGH,school=2151000001";

  @Test
  void eachRevisionOfAFindingIsTheSamePoint() {
    SeriesPoint open = FindingPoints.of(finding(FindingStatus.OPEN, Severity.YELLOW, null));
    SeriesPoint worse = FindingPoints.of(finding(FindingStatus.CLOSED, Severity.ORANGE, 90));
    SeriesPoint never = FindingPoints.of(finding(FindingStatus.WITHDRAWN, Severity.ORANGE, 90));

    assertThat(List.of(identity(open), identity(worse), identity(never)))
        .containsOnly("findings" + PLACE + " 1772424000000" + nanos("warm-1"));
    assertThat(open.policy()).isEqualTo("events");
    assertThat(set(open)).isEqualTo("open=1i,standing=1i,yellow=1i");
    assertThat(set(worse)).isEqualTo("lasted_seconds=90i,orange=1i,standing=1i");
    assertThat(set(never)).isEqualTo("lasted_seconds=90i,withdrawn=1i");
    assertThat(fields(open)).hasSameSizeAs(fields(never));
  }

  @Test
  void whatIsHeldBackIsCountedUnderNoColour() {
    assertThat(set(FindingPoints.of(finding(FindingStatus.HELD_BACK, Severity.BLUE, 60))))
        .isEqualTo("held_back=1i,lasted_seconds=60i");
  }

  @Test
  void tellsHowTheClocksOfAnAlertStand() {
    Alert raised = alert(AlertState.NEW, Severity.RED, step(AlertStepKind.RAISED, 0));
    Alert late =
        alert(
            AlertState.CLOSED,
            Severity.RED,
            step(AlertStepKind.RAISED, 0),
            step(AlertStepKind.ACKNOWLEDGE_OVERDUE, 600),
            step(AlertStepKind.ESCALATED, 1_800),
            step(AlertStepKind.ESCALATED, 7_200),
            step(AlertStepKind.ACTED, 7_300),
            step(AlertStepKind.ACKNOWLEDGED, 7_400),
            step(AlertStepKind.SUBMITTED, 8_000),
            step(AlertStepKind.VERIFIED, 9_000),
            step(AlertStepKind.CLOSED, 99_000));
    Alert named = Alert.newBuilder(late).setCard(Card.RED_CARDED).build();

    assertThat(identity(AlertPoints.of(raised)))
        .isEqualTo(identity(AlertPoints.of(named)))
        .isEqualTo("alerts" + PLACE + " 1772424000000" + nanos("warm-1"));
    assertThat(set(AlertPoints.of(raised))).isEqualTo("raised=1i,red=1i,waiting=1i");
    assertThat(set(AlertPoints.of(named)))
        .isEqualTo(
            "acknowledge_overdue=1i,acknowledge_seconds=7300i,acknowledged=1i,close_seconds=9000i,"
                + "closed=1i,done=1i,escalations=2i,raised=1i,red=1i,red_cards=1i,yellow_cards=1i");
  }

  @Test
  void anAlertThatAnotherExplainsIsNotCountedTwice() {
    Alert explained =
        Alert.newBuilder(alert(AlertState.NEW, Severity.YELLOW))
            .setExplainedBy("gateway-1")
            .build();

    assertThat(set(AlertPoints.of(explained))).isEqualTo("explained=1i");
  }

  @Test
  void aMealIsAPointOfItsDay() {
    SeriesPoint meal = MealPoints.of(SeriesEvents.meal(31_900L));

    assertThat(identity(meal))
        .isEqualTo(
            "meals,city=5117,county=511702,meal=LUNCH,province=51,school=2151000001 1772380800000"
                + nanos("lunch-1"));
    assertThat(set(meal))
        .isEqualTo(
            "cooked_grams=60000i,cost_fen=31900i,diners=290i,left_grams=3000i,meals=1i,planned=1i,"
                + "planned_diners=300i,planned_grams=45000i,served=1i,used_grams=38000i");
    assertThat(set(MealPoints.of(SeriesEvents.meal(null)))).doesNotContain("fen");
  }

  @Test
  void aSchoolBringsTheNamesOfItsRegions() {
    assertThat(new SeriesPlaces().of(SeriesEvents.school()))
        .extracting(SeriesPoint::line)
        .containsExactly(
            "places,level=PROVINCE,place=51\\ 四川省,province=51 name=\"四川省\" 1688083200000000000",
            "places,city=5117,level=CITY,place=5117\\ 达州市,province=51 name=\"达州市\""
                + " 1688083200000000000",
            "places,city=5117,county=511702,level=COUNTY,place=511702\\ 通川区,province=51"
                + " name=\"通川区\" 1688083200000000000",
            "places,city=5117,county=511702,level=SCHOOL,place=2151000001\\ 通川区第一小学,"
                + "province=51,school=2151000001 name=\"通川区第一小学\" 1772424000000000000");
  }

  private static String nanos(String id) {
    return String.format("%06d", Math.floorMod(id.hashCode(), 1_000_000));
  }

  private static String identity(SeriesPoint point) {
    String[] parts = point.line().split(" ", -1);
    return parts[0] + ' ' + parts[2];
  }

  private static List<String> fields(SeriesPoint point) {
    return Arrays.asList(point.line().split(" ", -1)[1].split(",", -1));
  }

  /** The fields that are not 0. */
  private static String set(SeriesPoint point) {
    return fields(point).stream()
        .filter(field -> !field.endsWith("=0i"))
        .collect(Collectors.joining(","));
  }
}
