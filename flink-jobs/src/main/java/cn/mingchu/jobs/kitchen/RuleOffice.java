package cn.mingchu.jobs.kitchen;

import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.schemas.calendar.SchoolCalendar;
import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.schemas.topic.Topics;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.BaseBroadcastProcessFunction;

/**
 * Keeps the rule settings and the school calendar that were broadcast, and opens a new rule desk
 * when one of them changes.
 */
final class RuleOffice {

  /** Setting id to setting. */
  static final MapStateDescriptor<String, byte[]> SETTINGS = state("rule-settings");

  /** Period id to period. */
  static final MapStateDescriptor<String, byte[]> CALENDAR = state("calendar");

  private final RuleCatalogue catalogue = RuleCatalogue.load();
  private final StandingRecords<RuleSetting> settings;
  private final StandingRecords<CalendarPeriod> periods;
  private SchoolCalendar calendar;
  private RuleDesk desk;

  private RuleOffice(
      StandingRecords<RuleSetting> settings, StandingRecords<CalendarPeriod> periods) {
    this.settings = settings;
    this.periods = periods;
    this.calendar = new SchoolCalendar(periods.all());
    this.desk = openDesk();
  }

  /**
   * An office with what the state holds; where it holds nothing, with what the job was started
   * with.
   */
  static RuleOffice open(OperatorStateStore store, FirstReferences first) throws Exception {
    return new RuleOffice(
        StandingRecords.open(
            Topics.RULE_SETTINGS, store.getBroadcastState(SETTINGS), first.settings()),
        StandingRecords.open(Topics.CALENDAR, store.getBroadcastState(CALENDAR), first.calendar()));
  }

  RuleDesk desk() {
    return desk;
  }

  /** Takes in a change, unless the job was started with it, or with what replaced it. */
  void apply(ReferenceChange change, BaseBroadcastProcessFunction.Context context)
      throws Exception {
    if (change instanceof SettingChange) {
      settings.apply(change, context.getBroadcastState(SETTINGS));
    } else {
      periods.apply(change, context.getBroadcastState(CALENDAR));
      calendar = new SchoolCalendar(periods.all());
    }
    desk = openDesk();
  }

  private RuleDesk openDesk() {
    Set<String> scopes =
        settings.all().stream().map(RuleSetting::getScope).collect(Collectors.toSet());
    return new RuleDesk(new RuleBook(catalogue, settings.all()), scopes, calendar);
  }

  private static MapStateDescriptor<String, byte[]> state(String name) {
    return new MapStateDescriptor<>(
        name, Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
  }
}
