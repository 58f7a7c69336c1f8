package cn.mingchu.jobs.rule;

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
 *
 * @param <D> where a job asks for its rules
 */
public final class RuleOffice<D> {

  /** Setting id to setting. */
  public static final MapStateDescriptor<String, byte[]> SETTINGS = state("rule-settings");

  /** Period id to period. */
  public static final MapStateDescriptor<String, byte[]> CALENDAR = state("calendar");

  private final RuleCatalogue catalogue = RuleCatalogue.load();
  private final StandingRecords<RuleSetting> settings;
  private final StandingRecords<CalendarPeriod> periods;
  private SchoolCalendar calendar;
  private final Opening<D> opening;
  private D desk;

  private RuleOffice(
      StandingRecords<RuleSetting> settings,
      StandingRecords<CalendarPeriod> periods,
      Opening<D> opening) {
    this.opening = opening;
    this.settings = settings;
    this.periods = periods;
    this.calendar = new SchoolCalendar(periods.all());
    this.desk = openDesk();
  }

  /**
   * An office with what the state holds; where it holds nothing, with what the job was started
   * with.
   */
  public static <D> RuleOffice<D> open(
      OperatorStateStore store, FirstReferences first, Opening<D> opening) throws Exception {
    return new RuleOffice<>(
        StandingRecords.open(
            Topics.RULE_SETTINGS, store.getBroadcastState(SETTINGS), first.settings()),
        StandingRecords.open(Topics.CALENDAR, store.getBroadcastState(CALENDAR), first.calendar()),
        opening);
  }

  /** Where the rules are that are in force by what is known now. */
  public D desk() {
    return desk;
  }

  /** Takes in a change, unless the job was started with it, or with what replaced it. */
  public void apply(ReferenceChange change, BaseBroadcastProcessFunction.Context context)
      throws Exception {
    if (change instanceof SettingChange) {
      settings.apply(change, context.getBroadcastState(SETTINGS));
    } else {
      periods.apply(change, context.getBroadcastState(CALENDAR));
      calendar = new SchoolCalendar(periods.all());
    }
    desk = openDesk();
  }

  private D openDesk() {
    Set<String> scopes =
        settings.all().stream().map(RuleSetting::getScope).collect(Collectors.toSet());
    return opening.open(new RuleBook(catalogue, settings.all()), scopes, calendar);
  }

  /** How a job opens its desk. */
  @FunctionalInterface
  public interface Opening<D> {

    /**
     * A desk for one rule book and one calendar.
     *
     * @param scopesWithSettings province, city, county and school codes that settings were made for
     */
    D open(RuleBook book, Set<String> scopesWithSettings, SchoolCalendar calendar);
  }

  private static MapStateDescriptor<String, byte[]> state(String name) {
    return new MapStateDescriptor<>(
        name, Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
  }
}
