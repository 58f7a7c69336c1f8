package cn.mingchu.jobs.publication.book;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.publication.word.DeliveryWord;
import cn.mingchu.jobs.publication.word.DutyWord;
import cn.mingchu.jobs.publication.word.MealWord;
import cn.mingchu.jobs.publication.word.PublicationWord;
import cn.mingchu.jobs.publication.word.SchoolWord;
import cn.mingchu.jobs.publication.word.SupplierWord;
import cn.mingchu.jobs.publication.word.TestWord;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.PublicMenu;
import cn.mingchu.schemas.event.TestResult;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a school's public pages tell, for tests. All hours are those since a Monday's midnight. */
final class PublicSchool implements PublicationVoice {

  static final String SCHOOL = "2151000001";
  static final String COUNTY = "511702";
  static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  static final long HOUR = 3_600_000;

  private static final long MIDNIGHT = Instant.parse("2026-03-01T16:00:00Z").toEpochMilli();
  private static final RuleBook RULES = new RuleBook(RuleCatalogue.load(), List.of());

  private static final PublicationJudge JUDGE = new PublicationJudge();

  private final List<PublicMenu> menus = new ArrayList<>();
  private final List<BookFinding> findings = new ArrayList<>();
  private final Set<Long> restDays = new HashSet<>();
  private PublicationBook book = new PublicationBook();
  private long clock = Long.MIN_VALUE;

  /** As they were released, for a school that rests on some days. */
  private record Rules(Set<Long> restDays) implements PublicationRules {

    @Override
    public @Nullable EffectiveRule at(String ruleId, long time) {
      return RULES.effective(ruleId, List.of(), Instant.ofEpochMilli(time)).orElse(null);
    }

    @Override
    public boolean isSchoolDay(long day) {
      return !restDays.contains(day);
    }
  }

  static long at(double hours) {
    return MIDNIGHT + Math.round(hours * HOUR);
  }

  /** The day of such an hour, from 1970-01-01. */
  static long day(double hours) {
    return MONDAY.toEpochDay() + Math.floorDiv((long) Math.floor(hours), 24L);
  }

  static MealWord meal(
      String id,
      boolean isCooked,
      int revision,
      double hours,
      long taken,
      MealWord.Dish... dishes) {
    return new MealWord(
        SCHOOL,
        COUNTY,
        id,
        isCooked,
        revision,
        day(hours),
        MealKind.LUNCH,
        at(hours),
        List.of(dishes),
        revision,
        id.hashCode(),
        taken);
  }

  static MealWord.Dish recipe(String name, String... ingredients) {
    return new MealWord.Dish(name, List.of(ingredients), List.of());
  }

  static MealWord.Dish batch(String name, String... lots) {
    return new MealWord.Dish(name, List.of(), List.of(lots));
  }

  static DeliveryWord delivery(
      String id,
      int revision,
      double hours,
      long taken,
      String supplier,
      DeliveryWord.Line... lines) {
    return new DeliveryWord(
        SCHOOL, COUNTY, id, revision, day(hours), supplier, List.of(lines), taken);
  }

  static DeliveryWord.Line line(String lot, String ingredient, @Nullable Long producedOn) {
    return new DeliveryWord.Line(lot, ingredient, producedOn, true, List.of());
  }

  static TestWord test(
      String id, String lot, int revision, String item, TestResult outcome, long taken) {
    return new TestWord(
        SCHOOL, lot, "farm", id, revision, true, item, outcome, null, day(0), taken);
  }

  static DutyWord duties(double hours, int revision, long taken, DutyWord.Mark... marks) {
    return new DutyWord(SCHOOL, COUNTY, day(hours), revision, List.of(marks), taken);
  }

  static SupplierWord supplier(String id, String name, boolean isSoleTrader, long offset) {
    return new SupplierWord(
        SCHOOL,
        id,
        name,
        isSoleTrader,
        "11340705MB0T68845E",
        "JY35117020000011",
        day(24 * 300),
        "511724",
        offset,
        day(0),
        at(0));
  }

  /** That the register has the school from such an hour on. */
  PublicSchool isRegistered(double hours) {
    hear(new SchoolWord(SCHOOL, COUNTY, true, 1, 1, 1, at(hours)));
    return this;
  }

  PublicSchool restsOn(double hours) {
    restDays.add(day(hours));
    return this;
  }

  PublicationJudge.Reception hear(PublicationWord word) {
    PublicationJudge.Reception reception = JUDGE.hear(book, word);
    JUDGE.timePasses(book, new Rules(restDays), clock, this);
    return reception;
  }

  /** The gateway's clock comes to a moment, and all that it took in before is heard. */
  PublicSchool closeUntil(long time) {
    while (book.nextAlarm() <= time) {
      clock = Math.max(clock, book.nextAlarm());
      JUDGE.close(book, new Rules(restDays), clock, this);
    }
    clock = Math.max(clock, time);
    return this;
  }

  PublicSchool closeUntil(double hours) {
    return closeUntil(at(hours));
  }

  PublicationBook book() {
    return book;
  }

  void replace(PublicationBook other) {
    book = other;
  }

  @Override
  public void publish(PublicMenu menu) {
    menus.add(menu);
  }

  @Override
  public void tell(BookFinding finding) {
    findings.add(finding);
  }

  /** All that was published, in its order. */
  List<PublicMenu> said() {
    return menus;
  }

  /** What is public in the end, by menu, as if it had been told at once. */
  SortedMap<String, PublicMenu> published() {
    SortedMap<String, PublicMenu> newest = new TreeMap<>();
    for (PublicMenu menu : menus) {
      newest.put(menu.getMenuId(), PublicMenu.newBuilder(menu).setRevision(1).build());
    }
    return newest;
  }

  /** The only meal that is public. */
  PublicMenu only() {
    Map<String, PublicMenu> all = published();
    if (all.size() != 1) {
      throw new AssertionError("there are " + all.keySet());
    }
    return all.values().iterator().next();
  }

  /** What stands of the findings, as if it had been told at once. */
  SortedMap<String, BookFinding> standing() {
    SortedMap<String, BookFinding> newest = new TreeMap<>();
    findings.forEach(finding -> newest.put(finding.findingId(), finding.asRevision(1)));
    newest.values().removeIf(finding -> finding.status() == FindingStatus.WITHDRAWN);
    return newest;
  }

  List<BookFinding> told() {
    return findings;
  }
}
