package cn.mingchu.schemas.topic;

import cn.mingchu.schemas.event.Alert;
import cn.mingchu.schemas.event.AlertAction;
import cn.mingchu.schemas.event.AlertRefusal;
import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.DutyDay;
import cn.mingchu.schemas.event.DutyRecord;
import cn.mingchu.schemas.event.EntryDay;
import cn.mingchu.schemas.event.EpcisEvent;
import cn.mingchu.schemas.event.Exposure;
import cn.mingchu.schemas.event.Feedback;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.KitchenObservation;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.LotHold;
import cn.mingchu.schemas.event.LotSuspicion;
import cn.mingchu.schemas.event.LotTest;
import cn.mingchu.schemas.event.MealAudit;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.event.PlanCheck;
import cn.mingchu.schemas.event.PublicMenu;
import cn.mingchu.schemas.event.RecallDrill;
import cn.mingchu.schemas.event.RecallNotice;
import cn.mingchu.schemas.event.ReferencePrice;
import cn.mingchu.schemas.event.RegisterEntry;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.event.StockLevel;
import cn.mingchu.schemas.event.StockMovement;
import cn.mingchu.schemas.event.Supervision;
import cn.mingchu.schemas.event.Supplier;
import cn.mingchu.schemas.event.SupplyStep;
import cn.mingchu.schemas.event.TraceLink;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/** The topic catalogue, and the one place that creates topics. */
public final class Topics {

  /** Twice the longest lateness bound (7 days for paper), so that every job can be replayed. */
  private static final Duration EVENTS = Duration.ofDays(14);

  /** As long as a school keeps its purchase records: what people saw must stay explainable. */
  private static final Duration RESULTS = Duration.ofDays(730);

  public static final Topic<KitchenReading> KITCHEN_READINGS =
      Topic.ofEvents(
          "kitchen-readings", KitchenReading.class, KitchenReading::getDeviceId, 4, EVENTS);

  public static final Topic<KitchenObservation> KITCHEN_OBSERVATIONS =
      Topic.ofEvents(
          "kitchen-observations",
          KitchenObservation.class,
          seen -> firstPresent(seen.getHeader().getSchoolId(), seen.getDeviceId()),
          2,
          EVENTS);

  public static final Topic<Delivery> DELIVERIES =
      Topic.ofEvents("deliveries", Delivery.class, Delivery::getSchoolId, 2, EVENTS);

  public static final Topic<StockMovement> STOCK_MOVEMENTS =
      Topic.ofEvents("stock-movements", StockMovement.class, StockMovement::getSchoolId, 2, EVENTS);

  public static final Topic<MealServed> MEALS =
      Topic.ofEvents("meals", MealServed.class, MealServed::getSchoolId, 2, EVENTS);

  public static final Topic<MenuPlan> MENUS =
      Topic.ofEvents("menus", MenuPlan.class, MenuPlan::getSchoolId, 2, EVENTS);

  public static final Topic<DutyRecord> DUTY_RECORDS =
      Topic.ofEvents("duty-records", DutyRecord.class, DutyRecord::getSchoolId, 2, EVENTS);

  /** A fact of a day, as a paper is: no part of the system keeps all prices that ever were. */
  public static final Topic<ReferencePrice> REFERENCE_PRICES =
      Topic.ofEvents(
          "reference-prices", ReferencePrice.class, ReferencePrice::getRegionCode, 2, EVENTS);

  public static final Topic<SupplyStep> SUPPLY_STEPS =
      Topic.ofEvents("supply-steps", SupplyStep.class, SupplyStep::getPartyId, 2, EVENTS);

  public static final Topic<LotTest> LOT_TESTS =
      Topic.ofEvents("lot-tests", LotTest.class, LotTest::getLotId, 1, EVENTS);

  public static final Topic<RecallNotice> RECALLS =
      Topic.ofEvents("recalls", RecallNotice.class, RecallNotice::getRecallId, 1, RESULTS);

  /** Kept as long as recalls: a release stays a recorded decision. */
  public static final Topic<LotHold> LOT_HOLDS =
      Topic.ofEvents("lot-holds", LotHold.class, LotHold::getLotId, 1, RESULTS);

  /** By hash, so that all tellings of one fact are in order; asked for as long as results are. */
  public static final Topic<EpcisEvent> EPCIS_EVENTS =
      Topic.ofEvents("epcis-events", EpcisEvent.class, EpcisEvent::getHash, 1, RESULTS);

  public static final Topic<School> SCHOOLS =
      Topic.ofReferences("schools", School.class, School::getSchoolId);

  public static final Topic<Supplier> SUPPLIERS =
      Topic.ofReferences("suppliers", Supplier.class, Supplier::getSupplierId);

  public static final Topic<Device> DEVICES =
      Topic.ofReferences("devices", Device.class, Device::getDeviceId);

  /** Papers and posts of canteens, by entry. */
  public static final Topic<RegisterEntry> REGISTERS =
      Topic.ofReferences("registers", RegisterEntry.class, RegisterEntry::getEntryId);

  public static final Topic<RuleSetting> RULE_SETTINGS =
      Topic.ofReferences("rule-settings", RuleSetting.class, RuleSetting::getSettingId);

  public static final Topic<CalendarPeriod> CALENDAR =
      Topic.ofReferences("calendar", CalendarPeriod.class, CalendarPeriod::getCalendarId);

  public static final Topic<Finding> FINDINGS =
      Topic.ofEvents("findings", Finding.class, Finding::getSubjectId, 4, RESULTS);

  /** Kept as long as alerts: who did what about one must stay known. */
  public static final Topic<AlertAction> ALERT_ACTIONS =
      Topic.ofEvents("alert-actions", AlertAction.class, AlertAction::getAlertId, 2, RESULTS);

  public static final Topic<Alert> ALERTS =
      Topic.ofEvents("alerts", Alert.class, Alert::getAlertId, 2, RESULTS);

  public static final Topic<AlertRefusal> ALERT_REFUSALS =
      Topic.ofEvents("alert-refusals", AlertRefusal.class, AlertRefusal::getAlertId, 1, RESULTS);

  /** Kept as long as results: how content people were must stay explainable. */
  public static final Topic<Feedback> FEEDBACK =
      Topic.ofEvents("feedback", Feedback.class, Feedback::getSchoolId, 2, RESULTS);

  public static final Topic<TraceLink> TRACE_LINKS =
      Topic.ofEvents("trace-links", TraceLink.class, TraceLink::getLinkId, 2, RESULTS);

  public static final Topic<Exposure> EXPOSURES =
      Topic.ofEvents(
          "exposures", Exposure.class, exposure -> exposure.getNode().getNodeId(), 2, RESULTS);

  public static final Topic<RecallDrill> RECALL_DRILLS =
      Topic.ofEvents("recall-drills", RecallDrill.class, RecallDrill::getRegionCode, 1, RESULTS);

  public static final Topic<StockLevel> STOCK_LEVELS =
      Topic.ofEvents("stock-levels", StockLevel.class, StockLevel::getSchoolId, 2, RESULTS);

  public static final Topic<MealAudit> MEAL_AUDITS =
      Topic.ofEvents("meal-audits", MealAudit.class, MealAudit::getSchoolId, 2, RESULTS);

  public static final Topic<PlanCheck> PLAN_CHECKS =
      Topic.ofEvents("plan-checks", PlanCheck.class, PlanCheck::getSchoolId, 2, RESULTS);

  public static final Topic<EntryDay> ENTRY_DAYS =
      Topic.ofEvents("entry-days", EntryDay.class, EntryDay::getSchoolId, 2, RESULTS);

  public static final Topic<DutyDay> DUTY_DAYS =
      Topic.ofEvents("duty-days", DutyDay.class, DutyDay::getSchoolId, 2, RESULTS);

  public static final Topic<Supervision> SUPERVISION =
      Topic.ofEvents("supervision", Supervision.class, Supervision::getNode, 2, RESULTS);

  /** What anybody may know of the meals of schools: the only topic that is made for the public. */
  public static final Topic<PublicMenu> PUBLIC_MENUS =
      Topic.ofEvents("public-menus", PublicMenu.class, PublicMenu::getSchoolId, 2, RESULTS);

  /** What the lots of the trace job tell one another; nobody else reads it. */
  public static final Topic<LotSuspicion> LOT_SUSPICIONS =
      Topic.ofEvents("lot-suspicions", LotSuspicion.class, LotSuspicion::getNodeId, 2, EVENTS);

  public static final Topic<Reject> REJECTS =
      Topic.ofEvents(
          "rejects",
          Reject.class,
          reject -> firstPresent(reject.getSubjectId(), reject.getTopic()),
          2,
          EVENTS);

  private static final List<Topic<?>> ALL =
      List.of(
          KITCHEN_READINGS,
          KITCHEN_OBSERVATIONS,
          DELIVERIES,
          STOCK_MOVEMENTS,
          MEALS,
          MENUS,
          DUTY_RECORDS,
          REFERENCE_PRICES,
          SUPPLY_STEPS,
          LOT_TESTS,
          RECALLS,
          LOT_HOLDS,
          EPCIS_EVENTS,
          SCHOOLS,
          SUPPLIERS,
          DEVICES,
          REGISTERS,
          RULE_SETTINGS,
          CALENDAR,
          FINDINGS,
          ALERT_ACTIONS,
          ALERTS,
          ALERT_REFUSALS,
          FEEDBACK,
          TRACE_LINKS,
          EXPOSURES,
          RECALL_DRILLS,
          STOCK_LEVELS,
          MEAL_AUDITS,
          PLAN_CHECKS,
          ENTRY_DAYS,
          DUTY_DAYS,
          SUPERVISION,
          PUBLIC_MENUS,
          LOT_SUSPICIONS,
          REJECTS);

  private Topics() {}

  /** Every topic of the catalogue. */
  public static List<Topic<?>> all() {
    return ALL;
  }

  /** The topic of this short name, such as {@code kitchen-readings}; empty where there is none. */
  public static Optional<Topic<?>> byShortName(String shortName) {
    for (Topic<?> topic : ALL) {
      if (topic.shortName().equals(shortName)) {
        return Optional.of(topic);
      }
    }
    return Optional.empty();
  }

  /**
   * Creates every topic that is not there yet, and leaves those that are as they are.
   *
   * @param replicationFactor copies of each partition; 1 on a single server
   * @param partitionFactor multiplies the catalogue's partitions of event topics; 1 on a single
   *     server
   * @throws IllegalStateException if the broker refuses a topic, naming it
   */
  public static void create(Admin admin, short replicationFactor, int partitionFactor)
      throws InterruptedException {
    Set<String> present = present(admin);
    for (Topic<?> topic : ALL) {
      if (!present.contains(topic.name())) {
        create(admin, topic, replicationFactor, partitionFactor);
      }
    }
  }

  private static Set<String> present(Admin admin) throws InterruptedException {
    try {
      return admin.listTopics().names().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot list the topics of the broker", e.getCause());
    }
  }

  private static void create(
      Admin admin, Topic<?> topic, short replicationFactor, int partitionFactor)
      throws InterruptedException {
    int partitions = topic.compacted() ? topic.partitions() : topic.partitions() * partitionFactor;
    NewTopic request =
        new NewTopic(topic.name(), partitions, replicationFactor).configs(settings(topic));
    try {
      admin.createTopics(List.of(request)).all().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return; // another part of the system was faster
      }
      throw new IllegalStateException("cannot create topic " + topic.name(), e.getCause());
    }
  }

  private static Map<String, String> settings(Topic<?> topic) {
    if (topic.compacted()) {
      return Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    }
    return Map.of(
        TopicConfig.CLEANUP_POLICY_CONFIG,
        TopicConfig.CLEANUP_POLICY_DELETE,
        TopicConfig.RETENTION_MS_CONFIG,
        Long.toString(topic.retention().toMillis()));
  }

  private static String firstPresent(@Nullable String wanted, String otherwise) {
    return wanted == null ? otherwise : wanted;
  }
}
