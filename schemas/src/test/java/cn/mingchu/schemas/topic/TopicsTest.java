package cn.mingchu.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.EventHeader;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void areThoseOfTheDesign() {
    assertThat(Topics.all())
        .extracting(Topic::name)
        .containsExactly(
            "mingchu.kitchen-readings",
            "mingchu.kitchen-observations",
            "mingchu.deliveries",
            "mingchu.stock-movements",
            "mingchu.meals",
            "mingchu.menus",
            "mingchu.duty-records",
            "mingchu.reference-prices",
            "mingchu.supply-steps",
            "mingchu.lot-tests",
            "mingchu.recalls",
            "mingchu.lot-holds",
            "mingchu.epcis-events",
            "mingchu.schools",
            "mingchu.suppliers",
            "mingchu.devices",
            "mingchu.registers",
            "mingchu.rule-settings",
            "mingchu.calendar",
            "mingchu.findings",
            "mingchu.alert-actions",
            "mingchu.alerts",
            "mingchu.alert-refusals",
            "mingchu.feedback",
            "mingchu.trace-links",
            "mingchu.exposures",
            "mingchu.recall-drills",
            "mingchu.stock-levels",
            "mingchu.meal-audits",
            "mingchu.plan-checks",
            "mingchu.entry-days",
            "mingchu.duty-days",
            "mingchu.supervision",
            "mingchu.public-menus",
            "mingchu.lot-suspicions",
            "mingchu.rejects");
  }

  @Test
  void areFoundByShortName() {
    assertThat(Topics.byShortName("kitchen-readings")).contains(Topics.KITCHEN_READINGS);
    assertThat(Topics.byShortName("kitchen-reading")).isEmpty();
  }

  @Test
  void inputRecordsStartWithTheHeader() {
    List<String> withoutHeader =
        Topics.all().stream()
            .filter(
                topic ->
                    !topic
                        .schema()
                        .getFields()
                        .get(0)
                        .schema()
                        .equals(EventHeader.getClassSchema()))
            .map(Topic::shortName)
            .collect(Collectors.toList());

    assertThat(withoutHeader)
        .containsExactly(
            "findings",
            "alerts",
            "alert-refusals",
            "trace-links",
            "exposures",
            "recall-drills",
            "stock-levels",
            "meal-audits",
            "plan-checks",
            "entry-days",
            "duty-days",
            "supervision",
            "public-menus",
            "lot-suspicions",
            "rejects");
  }
}
