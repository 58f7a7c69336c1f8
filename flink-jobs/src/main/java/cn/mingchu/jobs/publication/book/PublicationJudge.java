package cn.mingchu.jobs.publication.book;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.BookSubject;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.jobs.publication.menu.MealFile;
import cn.mingchu.jobs.publication.menu.MenuWriter;
import cn.mingchu.jobs.publication.menu.PublicGate;
import cn.mingchu.jobs.publication.word.CheckedWeekWord;
import cn.mingchu.jobs.publication.word.DeliveryWord;
import cn.mingchu.jobs.publication.word.DutyWord;
import cn.mingchu.jobs.publication.word.MealWord;
import cn.mingchu.jobs.publication.word.PublicationWord;
import cn.mingchu.jobs.publication.word.SchoolWord;
import cn.mingchu.jobs.publication.word.SupplierWord;
import cn.mingchu.jobs.publication.word.TestWord;
import cn.mingchu.schemas.code.SchoolCode;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.PublicMenu;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.region.RegionTree;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;

/**
 * Says what anybody may know of the meals of a school, whatever order it is told in.
 *
 * <p>What is public in the end is a function of the newest revisions of all words of the days that
 * are open, the rules, the school days and how far the gateway's clock has come. Where something in
 * a menu tells who somebody is, it is only told that there is such a meal. It asks no clock.
 */
public final class PublicationJudge {

  /** What became of a word. */
  public enum Reception {
    /** It counts. */
    ACCEPTED,
    /** It says nothing new. */
    KNOWN,
    /** Its day, or that of what it corrects, is closed: it changes nothing. */
    LATE,
    /** It is of no school that there can be: nothing of it is kept or told. */
    NOBODYS
  }

  /** From a Monday to the last day of its week. */
  private static final long TO_SUNDAY = 6;

  private final RegionTree regions = RegionTree.sichuan();
  private final MenuWriter writer = new MenuWriter(FoodCatalogue.load());
  private final PublicGate gate = new PublicGate();

  /** A judge. */
  public PublicationJudge() {}

  /** Takes in a word; what it changes is said by {@link #timePasses}. */
  public Reception hear(PublicationBook book, PublicationWord word) {
    if (!SchoolCode.isValid(word.schoolId())) {
      return Reception.NOBODYS;
    }
    locate(book, word);
    if (word instanceof MealWord meal) {
      return hearMeal(book, meal);
    }
    if (word instanceof DeliveryWord delivery) {
      return hearDelivery(book, delivery);
    }
    if (word instanceof CheckedWeekWord week) {
      return hearWeek(book, week);
    }
    if (word instanceof DutyWord duties) {
      return hearDuties(book, duties);
    }
    if (word instanceof TestWord test) {
      return hearTest(book, test);
    }
    if (word instanceof SupplierWord supplier) {
      return hearSupplier(book, supplier);
    }
    return hearSchool(book, (SchoolWord) word);
  }

  /** A county that is on no list of them is none. */
  private void locate(PublicationBook book, PublicationWord word) {
    book.schoolId = word.schoolId();
    String county = word.regionCode();
    if (county != null && !county.equals(book.regionCode) && regions.find(county).isPresent()) {
      book.regionCode = county;
      book.touched.addAll(book.mealIds());
    }
  }

  private static Reception hearMeal(PublicationBook book, MealWord meal) {
    Map<String, FiledMeal> meals = meal.isCooked() ? book.cooked : book.planned;
    FiledMeal known = meals.get(meal.mealId());
    if (!book.isOpen(meal.day()) || (known != null && !book.isOpen(known.word().day()))) {
      return Reception.LATE;
    }
    FiledMeal next = known == null ? FiledMeal.of(meal) : known.with(meal);
    if (next.equals(known)) {
      return Reception.KNOWN;
    }
    meals.put(meal.mealId(), next);
    book.touched.add(meal.mealId());
    return Reception.ACCEPTED;
  }

  private static Reception hearDelivery(PublicationBook book, DeliveryWord delivery) {
    DeliveryWord known = book.deliveries.get(delivery.deliveryId());
    if (!book.isOpen(delivery.day()) || (known != null && !book.isOpen(known.day()))) {
      return Reception.LATE;
    }
    if (known != null && known.revision() >= delivery.revision()) {
      return Reception.KNOWN;
    }
    book.deliveries.put(delivery.deliveryId(), delivery);
    Set<String> lots = new HashSet<>(lots(delivery));
    if (known != null) {
      lots.addAll(lots(known));
    }
    touchCookedOf(book, lots);
    return Reception.ACCEPTED;
  }

  private static Reception hearWeek(PublicationBook book, CheckedWeekWord week) {
    if (!book.isOpen(week.monday() + TO_SUNDAY)) {
      return Reception.LATE;
    }
    CheckedWeekWord known = book.weeks.get(week.monday());
    if (known != null && known.revision() >= week.revision()) {
      return Reception.KNOWN;
    }
    book.weeks.put(week.monday(), week);
    week.meals().forEach(meal -> book.touched.add(meal.mealId()));
    if (known != null) {
      known.meals().forEach(meal -> book.touched.add(meal.mealId()));
    }
    return Reception.ACCEPTED;
  }

  private static Reception hearDuties(PublicationBook book, DutyWord duties) {
    if (!book.isOpen(duties.day())) {
      return Reception.LATE;
    }
    DutyWord known = book.duties.get(duties.day());
    if (known != null && known.revision() >= duties.revision()) {
      return Reception.KNOWN;
    }
    book.duties.put(duties.day(), duties);
    touchMealsOf(book, duties);
    if (known != null) {
      touchMealsOf(book, known);
    }
    return Reception.ACCEPTED;
  }

  private static void touchMealsOf(PublicationBook book, DutyWord duties) {
    Set<Long> days = new HashSet<>();
    for (DutyWord.Mark mark : duties.marks()) {
      String mealId = mark.mealId();
      Long doneDay = mark.doneDay();
      if (mealId != null) {
        book.touched.add(mealId);
      } else if (mark.kind() == DutyKind.PARENT_MEAL && doneDay != null) {
        days.add(doneDay);
      }
    }
    touch(book, meal -> days.contains(meal.day()));
  }

  private static Reception hearTest(PublicationBook book, TestWord test) {
    TestWord known = book.tests.get(test.key());
    TestWord newest = known == null || test.revision() > known.revision() ? test : known;
    long day = known == null ? test.deliveredDay() : known.deliveredDay();
    TestWord next = newest.to(test.schoolId(), Math.max(day, test.deliveredDay()));
    if (next.equals(known)) {
      return Reception.KNOWN;
    }
    book.tests.put(test.key(), next);
    Set<String> lots = new HashSet<>();
    for (DeliveryWord delivery : book.deliveries.values()) {
      delivery.lines().stream()
          .filter(
              line -> line.lotId().equals(test.lotId()) || line.origins().contains(test.lotId()))
          .forEach(line -> lots.add(line.lotId()));
    }
    touchCookedOf(book, lots);
    return Reception.ACCEPTED;
  }

  private static Reception hearSupplier(PublicationBook book, SupplierWord supplier) {
    SupplierWord known = book.suppliers.get(supplier.supplierId());
    SupplierWord newest = known == null || supplier.offset() > known.offset() ? supplier : known;
    long day = known == null ? supplier.deliveredDay() : known.deliveredDay();
    SupplierWord next = newest.to(supplier.schoolId(), Math.max(day, supplier.deliveredDay()));
    if (next.equals(known)) {
      return Reception.KNOWN;
    }
    book.suppliers.put(supplier.supplierId(), next);
    Set<String> lots = new HashSet<>();
    for (DeliveryWord delivery : book.deliveries.values()) {
      if (delivery.supplierId().equals(supplier.supplierId())) {
        lots.addAll(lots(delivery));
      }
    }
    touchCookedOf(book, lots);
    return Reception.ACCEPTED;
  }

  /** Where nothing is cooked any more nothing is due; where it is again, from then on. */
  private static Reception hearSchool(PublicationBook book, SchoolWord school) {
    if (school.offset() <= book.registeredAt) {
      return Reception.KNOWN;
    }
    book.registeredAt = school.offset();
    if (!school.hasCanteen()) {
      book.canteen = null;
    } else if (book.canteen == null) {
      book.canteen = school;
    }
    return Reception.ACCEPTED;
  }

  private static List<String> lots(DeliveryWord delivery) {
    return delivery.lines().stream().map(DeliveryWord.Line::lotId).toList();
  }

  private static void touchCookedOf(PublicationBook book, Set<String> lots) {
    touch(
        book,
        meal ->
            meal.dishes().stream().flatMap(dish -> dish.lots().stream()).anyMatch(lots::contains));
  }

  private static void touch(PublicationBook book, Predicate<MealWord> wanted) {
    for (String mealId : book.mealIds()) {
      FiledMeal meal = book.meal(mealId);
      if (meal != null && wanted.test(meal.word())) {
        book.touched.add(mealId);
      }
    }
  }

  /**
   * Says what is new at a moment of the gateway's clock, UTC milliseconds, by what was heard until
   * then and by the rules of now.
   */
  public void timePasses(
      PublicationBook book, PublicationRules rules, long now, PublicationVoice voice) {
    review(book, rules, now, voice);
    book.nextClosing = nextClosing(book);
  }

  /**
   * The same; then closes the days that nothing can change any more, and forgets what nothing is
   * told by.
   *
   * @param now how far the gateway's clock has come for everybody, UTC milliseconds: nothing will
   *     come in that was taken in before
   */
  public void close(
      PublicationBook book, PublicationRules rules, long now, PublicationVoice voice) {
    List<Hanging> findings = review(book, rules, now, voice);
    long firstOpenDay = BusinessDay.of(now).date().toEpochDay() - PublicationBook.BOUND_DAYS;
    if (firstOpenDay > book.firstOpenDay) {
      settle(book, findings, firstOpenDay);
      book.nextDue = StaleReview.of(book, rules).nextDue();
    }
    book.nextClosing = nextClosing(book);
  }

  private List<Hanging> review(
      PublicationBook book, PublicationRules rules, long now, PublicationVoice voice) {
    book.now = Math.max(book.now, now);
    for (String mealId : book.touched) {
      MealFile file = book.file(mealId);
      if (file != null) {
        publish(book, file, voice);
      }
    }
    book.touched.clear();
    StaleReview stale = StaleReview.of(book, rules);
    book.nextDue = stale.nextDue();
    List<Hanging> findings = new ArrayList<>();
    stale.findings().forEach((day, finding) -> findings.add(new Hanging(day, finding)));
    for (Leak leak : book.leaks.values()) {
      EffectiveRule rule = rules.at(PublicationRules.PERSONAL_DATA, leak.meal().ingestTime());
      if (rule != null) {
        findings.add(new Hanging(leak.meal().day(), finding(book, rule, leak)));
      }
    }
    book.told.tell(findings.stream().map(Hanging::finding).toList(), book.now, voice::tell);
    return findings;
  }

  private void publish(PublicationBook book, MealFile file, PublicationVoice voice) {
    String mealId = file.meal().mealId();
    PublicMenu menu = writer.write(file);
    SortedSet<String> objections = gate.objections(menu);
    if (objections.isEmpty()) {
      book.leaks.remove(mealId);
    } else {
      book.leaks.put(
          mealId,
          new Leak(
              menu.getMenuId(),
              String.join(",", objections),
              file.meal(),
              menu.getDecidedIngestTime().toEpochMilli()));
      menu = MenuWriter.withheld(file, menu);
    }
    PublicMenu before = book.published.get(mealId);
    if (before == null || !PublicMenuForm.sayTheSame(before, menu)) {
      PublicMenu next =
          PublicMenuForm.asRevision(menu, before == null ? 1 : before.getRevision() + 1);
      book.published.put(mealId, next);
      voice.publish(next);
    }
  }

  private static BookFinding finding(PublicationBook book, EffectiveRule rule, Leak leak) {
    long since = leak.meal().ingestTime();
    return BookFinding.of(
            rule,
            rule.severity(),
            BookSubject.school(book.schoolId, book.regionCode),
            new BookEpisode(since, null, since, leak.decidedIngestTime(), Stakes.ofGrams(0)),
            List.of(leak.evidence()))
        .restingOn(
            "menu %s %s %s %s"
                .formatted(
                    leak.menuId(),
                    LocalDate.ofEpochDay(leak.meal().day()),
                    leak.meal().meal(),
                    leak.objections()));
  }

  private static void settle(PublicationBook book, List<Hanging> findings, long firstOpenDay) {
    book.firstOpenDay = firstOpenDay;
    Set<String> settled = new HashSet<>();
    for (Hanging hanging : findings) {
      if (hanging.day() < firstOpenDay) {
        settled.add(hanging.finding().findingId());
      }
    }
    book.told.settle(settled);
    book.told.forgetWithdrawnBefore(
        new BusinessDay(LocalDate.ofEpochDay(firstOpenDay - PublicationBook.BOUND_DAYS)).begin());
    Predicate<FiledMeal> isClosed = meal -> meal.word().day() < firstOpenDay;
    book.planned.values().removeIf(isClosed);
    book.cooked.values().removeIf(isClosed);
    Set<String> open = book.mealIds();
    book.published.keySet().retainAll(open);
    book.leaks.keySet().retainAll(open);
    book.weeks.keySet().removeIf(monday -> monday + TO_SUNDAY < firstOpenDay);
    book.duties.keySet().removeIf(day -> day < firstOpenDay);
    long lastDelivered = firstOpenDay - MealFile.USED_WITHIN_DAYS;
    book.deliveries.values().removeIf(delivery -> delivery.day() < lastDelivered);
    book.tests.values().removeIf(test -> test.deliveredDay() < lastDelivered);
    book.suppliers.values().removeIf(supplier -> supplier.deliveredDay() < lastDelivered);
  }

  private static long nextClosing(PublicationBook book) {
    long firstDay = Long.MAX_VALUE;
    for (Map<String, FiledMeal> meals : List.of(book.planned, book.cooked)) {
      for (FiledMeal meal : meals.values()) {
        firstDay = Math.min(firstDay, meal.word().day());
      }
    }
    for (long monday : book.weeks.keySet()) {
      firstDay = Math.min(firstDay, monday + TO_SUNDAY);
    }
    for (long day : book.duties.keySet()) {
      firstDay = Math.min(firstDay, day);
    }
    long delivered = Long.MAX_VALUE;
    for (DeliveryWord delivery : book.deliveries.values()) {
      delivered = Math.min(delivered, delivery.day());
    }
    for (TestWord test : book.tests.values()) {
      delivered = Math.min(delivered, test.deliveredDay());
    }
    for (SupplierWord supplier : book.suppliers.values()) {
      delivered = Math.min(delivered, supplier.deliveredDay());
    }
    if (delivered != Long.MAX_VALUE) {
      firstDay = Math.min(firstDay, delivered + MealFile.USED_WITHIN_DAYS);
    }
    return firstDay == Long.MAX_VALUE ? PublicationBook.NEVER : PublicationBook.closing(firstDay);
  }

  /** A finding, and the day that it is about. */
  private record Hanging(long day, BookFinding finding) {}
}
