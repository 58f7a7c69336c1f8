package cn.mingchu.jobs.publication.book;

import cn.mingchu.jobs.finding.BookFindingForm;
import cn.mingchu.jobs.publication.word.CheckedWeekWord;
import cn.mingchu.jobs.publication.word.DeliveryWord;
import cn.mingchu.jobs.publication.word.DutyWord;
import cn.mingchu.jobs.publication.word.MealWord;
import cn.mingchu.jobs.publication.word.PublicationWord;
import cn.mingchu.jobs.publication.word.PublicationWordForm;
import cn.mingchu.jobs.publication.word.SchoolWord;
import cn.mingchu.jobs.publication.word.SupplierWord;
import cn.mingchu.jobs.publication.word.TestWord;
import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.schemas.event.PublicMenu;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What is kept of what a school's public pages tell. A new version of {@link PublicationWordForm}
 * or {@link PublicMenuForm} is one of this form, too.
 */
public final class PublicationBookForm implements BinaryForm<PublicationBook> {

  private static final long serialVersionUID = 1L;

  private static final PublicationWordForm WORDS = new PublicationWordForm();
  private static final PublicMenuForm MENUS = new PublicMenuForm();
  private static final BookFindingForm FINDINGS = new BookFindingForm();

  /** The version of {@link BookFindingForm} that each version of this form has findings in. */
  private static final int FINDINGS_VERSION = 2;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public PublicationBook copy(PublicationBook book) {
    return book.copy();
  }

  @Override
  public void write(PublicationBook book, DataOutput out) throws IOException {
    out.writeUTF(book.schoolId);
    BinaryForm.writeText(book.regionCode, out);
    writeMeals(book.planned, out);
    writeMeals(book.cooked, out);
    writeWords(book.deliveries.values(), out);
    writeWords(book.weeks.values(), out);
    writeWords(book.duties.values(), out);
    writeWords(book.tests.values(), out);
    writeWords(book.suppliers.values(), out);
    SchoolWord canteen = book.canteen;
    writeWords(canteen == null ? List.of() : List.of(canteen), out);
    out.writeLong(book.registeredAt);
    out.writeLong(book.firstOpenDay);
    out.writeInt(book.published.size());
    for (Map.Entry<String, PublicMenu> each : book.published.entrySet()) {
      out.writeUTF(each.getKey());
      MENUS.write(each.getValue(), out);
    }
    out.writeInt(book.leaks.size());
    for (Map.Entry<String, Leak> each : book.leaks.entrySet()) {
      Leak leak = each.getValue();
      out.writeUTF(leak.menuId());
      out.writeUTF(leak.objections());
      WORDS.write(leak.meal(), out);
      out.writeLong(leak.decidedIngestTime());
    }
    FINDINGS.writeAll(book.told, out);
    out.writeLong(book.now);
    out.writeLong(book.nextDue);
    out.writeLong(book.nextClosing);
    out.writeLong(book.alarmAt());
  }

  @Override
  public PublicationBook read(DataInput in, int version) throws IOException {
    PublicationBook book = new PublicationBook();
    book.schoolId = in.readUTF();
    book.regionCode = BinaryForm.readText(in);
    readMeals(book.planned, in, version);
    readMeals(book.cooked, in, version);
    for (DeliveryWord each : readWords(DeliveryWord.class, in, version)) {
      book.deliveries.put(each.deliveryId(), each);
    }
    for (CheckedWeekWord each : readWords(CheckedWeekWord.class, in, version)) {
      book.weeks.put(each.monday(), each);
    }
    for (DutyWord each : readWords(DutyWord.class, in, version)) {
      book.duties.put(each.day(), each);
    }
    for (TestWord each : readWords(TestWord.class, in, version)) {
      book.tests.put(each.key(), each);
    }
    for (SupplierWord each : readWords(SupplierWord.class, in, version)) {
      book.suppliers.put(each.supplierId(), each);
    }
    for (SchoolWord each : readWords(SchoolWord.class, in, version)) {
      book.canteen = each;
    }
    book.registeredAt = in.readLong();
    book.firstOpenDay = in.readLong();
    for (int left = in.readInt(); left > 0; left--) {
      book.published.put(in.readUTF(), MENUS.read(in, version));
    }
    for (int left = in.readInt(); left > 0; left--) {
      String menuId = in.readUTF();
      String objections = in.readUTF();
      MealWord meal = MealWord.class.cast(WORDS.read(in, version));
      book.leaks.put(meal.mealId(), new Leak(menuId, objections, meal, in.readLong()));
    }
    book.told = FINDINGS.readAll(in, FINDINGS_VERSION);
    book.now = in.readLong();
    book.nextDue = in.readLong();
    book.nextClosing = in.readLong();
    book.setAlarmAt(in.readLong());
    return book;
  }

  private static void writeMeals(Map<String, FiledMeal> meals, DataOutput out) throws IOException {
    out.writeInt(meals.size());
    for (FiledMeal each : meals.values()) {
      WORDS.write(each.word(), out);
      out.writeLong(each.firstTaken());
    }
  }

  private static void readMeals(Map<String, FiledMeal> meals, DataInput in, int version)
      throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      MealWord word = MealWord.class.cast(WORDS.read(in, version));
      meals.put(word.mealId(), new FiledMeal(word, in.readLong()));
    }
  }

  private static void writeWords(Collection<? extends PublicationWord> words, DataOutput out)
      throws IOException {
    out.writeInt(words.size());
    for (PublicationWord each : words) {
      WORDS.write(each, out);
    }
  }

  private static <W extends PublicationWord> List<W> readWords(
      Class<W> kind, DataInput in, int version) throws IOException {
    List<W> words = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      words.add(kind.cast(WORDS.read(in, version)));
    }
    return words;
  }
}
