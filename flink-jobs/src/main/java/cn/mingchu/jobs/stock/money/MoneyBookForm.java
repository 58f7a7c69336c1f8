package cn.mingchu.jobs.stock.money;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFindingForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The book of a school's money: what may still change, the sums of what may not, what was told. */
public final class MoneyBookForm implements BinaryForm<MoneyBook> {

  private static final long serialVersionUID = 1L;

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
  public MoneyBook copy(MoneyBook book) {
    return book.copy();
  }

  @Override
  public void write(MoneyBook book, DataOutput out) throws IOException {
    out.writeUTF(book.schoolId);
    BinaryForm.writeText(book.regionCode, out);
    Enrolment enrolment = book.enrolment;
    out.writeBoolean(enrolment != null);
    if (enrolment != null) {
      MoneyWordForm.writeEnrolment(enrolment, out);
    }
    out.writeInt(book.payments.size());
    for (Payment payment : book.payments.values()) {
      MoneyWordForm.writePayment(payment, out);
    }
    out.writeInt(book.closed.size());
    for (Map.Entry<String, Long> each : book.closed.entrySet()) {
      out.writeUTF(each.getKey());
      out.writeLong(each.getValue());
    }
    out.writeInt(book.meals.size());
    for (EatenMeal meal : book.meals.values()) {
      MoneyWordForm.writeMeal(meal, out);
    }
    out.writeInt(book.months.size());
    for (Map.Entry<BusinessMonth, MonthAccount> each : book.months.entrySet()) {
      out.writeUTF(each.getKey().toString());
      writeAccount(each.getValue(), out);
    }
    out.writeInt(book.orders.size());
    for (Order order : book.orders) {
      writeOrder(order, out);
    }
    out.writeLong(book.closedUntil);
    out.writeLong(book.mealsClosedUntil);
    FINDINGS.writeAll(book.told, out);
    out.writeLong(book.now);
    out.writeLong(book.nextChange);
    out.writeLong(book.alarmAt());
  }

  @Override
  public MoneyBook read(DataInput in, int version) throws IOException {
    MoneyBook book = new MoneyBook();
    book.schoolId = in.readUTF();
    book.regionCode = BinaryForm.readText(in);
    book.enrolment = in.readBoolean() ? MoneyWordForm.readEnrolment(in) : null;
    for (int left = in.readInt(); left > 0; left--) {
      Payment payment = MoneyWordForm.readPayment(in);
      book.payments.put(payment.purchase().claimId(), payment);
    }
    for (int left = in.readInt(); left > 0; left--) {
      book.closed.put(in.readUTF(), in.readLong());
    }
    for (int left = in.readInt(); left > 0; left--) {
      EatenMeal meal = MoneyWordForm.readMeal(in);
      book.meals.put(meal.mealId(), meal);
    }
    for (int left = in.readInt(); left > 0; left--) {
      book.months.put(new BusinessMonth(YearMonth.parse(in.readUTF())), readAccount(in));
    }
    for (int left = in.readInt(); left > 0; left--) {
      book.orders.add(readOrder(in));
    }
    book.closedUntil = in.readLong();
    book.mealsClosedUntil = in.readLong();
    book.told = FINDINGS.readAll(in, FINDINGS_VERSION);
    book.now = in.readLong();
    book.nextChange = in.readLong();
    book.setAlarmAt(in.readLong());
    return book;
  }

  private static void writeAccount(MonthAccount account, DataOutput out) throws IOException {
    out.writeInt(account.suppliers.size());
    for (Map.Entry<String, SupplierAccount> each : account.suppliers.entrySet()) {
      SupplierAccount supplier = each.getValue();
      out.writeUTF(each.getKey());
      out.writeInt(supplier.purchases());
      out.writeLong(supplier.grams());
      out.writeLong(supplier.fen());
      BookFindingForm.writeEvidence(supplier.first(), out);
      BookFindingForm.writeEvidence(supplier.last(), out);
    }
    out.writeLong(account.boughtKnownAt);
    out.writeInt(account.days);
    out.writeInt(account.knownDays);
    out.writeLong(account.pupilDays);
    out.writeLong(account.eatenFen);
    out.writeLong(account.eatenKnownAt);
    writeEvidence(account.firstMeal, out);
    writeEvidence(account.lastMeal, out);
  }

  private static MonthAccount readAccount(DataInput in) throws IOException {
    MonthAccount account = new MonthAccount();
    for (int left = in.readInt(); left > 0; left--) {
      account.suppliers.put(
          in.readUTF(),
          new SupplierAccount(
              in.readInt(),
              in.readLong(),
              in.readLong(),
              BookFindingForm.readOneEvidence(in),
              BookFindingForm.readOneEvidence(in)));
    }
    account.boughtKnownAt = in.readLong();
    account.days = in.readInt();
    account.knownDays = in.readInt();
    account.pupilDays = in.readLong();
    account.eatenFen = in.readLong();
    account.eatenKnownAt = in.readLong();
    account.firstMeal = readEvidence(in);
    account.lastMeal = readEvidence(in);
    return account;
  }

  private static void writeOrder(Order order, DataOutput out) throws IOException {
    out.writeUTF(order.supplierId());
    out.writeUTF(order.ingredient());
    out.writeUTF(order.orderId());
    out.writeLong(order.time());
    out.writeLong(order.partsUntil());
    out.writeLong(order.grams());
    out.writeLong(order.fen());
    out.writeLong(order.knownAt());
    BookFindingForm.writeEvidence(order.paper(), out);
  }

  private static Order readOrder(DataInput in) throws IOException {
    return new Order(
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        BookFindingForm.readOneEvidence(in));
  }

  private static void writeEvidence(@Nullable BookEvidence evidence, DataOutput out)
      throws IOException {
    out.writeBoolean(evidence != null);
    if (evidence != null) {
      BookFindingForm.writeEvidence(evidence, out);
    }
  }

  private static @Nullable BookEvidence readEvidence(DataInput in) throws IOException {
    return in.readBoolean() ? BookFindingForm.readOneEvidence(in) : null;
  }
}
