package cn.mingchu.jobs.stock.price;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFindingForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.stock.paper.MarketWordForm;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.jobs.stock.paper.Quote;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The book of a market: what is closed, what may still change, and what was told. Since version 2
 * with drifts, and with the orders of purchases.
 */
public final class PriceBookForm implements BinaryForm<PriceBook> {

  private static final long serialVersionUID = 1L;

  private static final BookFindingForm FINDINGS = new BookFindingForm();

  /** The version of {@link BookFindingForm} that each version of this form has findings in. */
  private static final int FINDINGS_VERSION = 2;

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public PriceBook copy(PriceBook book) {
    return book.copy();
  }

  @Override
  public void write(PriceBook book, DataOutput out) throws IOException {
    out.writeUTF(book.regionCode);
    out.writeUTF(book.ingredient);
    out.writeInt(book.openings.size());
    for (Map.Entry<String, PriceCourse> each : book.openings.entrySet()) {
      out.writeUTF(each.getKey());
      writeCourse(each.getValue(), out);
    }
    out.writeInt(book.purchases.size());
    for (Purchase purchase : book.purchases.values()) {
      MarketWordForm.writePurchase(purchase, out);
    }
    out.writeInt(book.closed.size());
    for (Map.Entry<String, Long> each : book.closed.entrySet()) {
      out.writeUTF(each.getKey());
      out.writeLong(each.getValue());
    }
    out.writeInt(book.quotes.size());
    for (Quote quote : book.quotes.values()) {
      MarketWordForm.writeQuote(quote, out);
    }
    out.writeLong(book.closedUntil);
    FINDINGS.writeAll(book.told, out);
    out.writeLong(book.now);
    out.writeLong(book.nextChange);
    out.writeLong(book.alarmAt());
  }

  @Override
  public PriceBook read(DataInput in, int version) throws IOException {
    PriceBook book = new PriceBook();
    book.regionCode = in.readUTF();
    book.ingredient = in.readUTF();
    for (int left = in.readInt(); left > 0; left--) {
      book.openings.put(in.readUTF(), readCourse(in, version));
    }
    for (int left = in.readInt(); left > 0; left--) {
      Purchase purchase = MarketWordForm.readPurchase(in, version);
      book.purchases.put(purchase.claimId(), purchase);
    }
    for (int left = in.readInt(); left > 0; left--) {
      book.closed.put(in.readUTF(), in.readLong());
    }
    for (int left = in.readInt(); left > 0; left--) {
      Quote quote = MarketWordForm.readQuote(in);
      book.quotes.put(quote.matter(), quote);
    }
    book.closedUntil = in.readLong();
    book.told = FINDINGS.readAll(in, FINDINGS_VERSION);
    book.now = in.readLong();
    book.nextChange = in.readLong();
    book.setAlarmAt(in.readLong());
    return book;
  }

  private static void writeCourse(PriceCourse course, DataOutput out) throws IOException {
    out.writeInt(course.past.size());
    for (PastPrice price : course.past) {
      writeDay(price.day(), out);
      out.writeLong(price.fen());
      out.writeLong(price.knownAt());
    }
    PriceRun run = course.run;
    out.writeBoolean(run != null);
    if (run != null) {
      out.writeLong(run.startTime());
      writeDay(run.lastDay(), out);
      out.writeLong(run.lastTime());
      out.writeInt(run.days());
      out.writeLong(run.grams());
      out.writeLong(run.fen());
      out.writeLong(run.paid());
      out.writeLong(run.fair());
      out.writeLong(run.knownAt());
      BookFindingForm.writeEvidence(run.first(), out);
      BookFindingForm.writeEvidence(run.last(), out);
    }
    out.writeInt(course.drifts.size());
    for (Map.Entry<String, Drift> each : course.drifts.entrySet()) {
      out.writeUTF(each.getKey());
      writeDrift(each.getValue(), out);
    }
  }

  private static PriceCourse readCourse(DataInput in, int version) throws IOException {
    PriceCourse course = new PriceCourse();
    for (int left = in.readInt(); left > 0; left--) {
      course.past.add(new PastPrice(readDay(in), in.readLong(), in.readLong()));
    }
    course.run = readRun(in);
    for (int left = version == 1 ? 0 : in.readInt(); left > 0; left--) {
      course.drifts.put(in.readUTF(), readDrift(in));
    }
    return course;
  }

  private static void writeDrift(Drift drift, DataOutput out) throws IOException {
    writeNorm(drift.quoted(), out);
    writeNorm(drift.paid(), out);
    out.writeLong(drift.lapsesAt());
    out.writeLong(drift.knownAt());
    Creep creep = drift.creep();
    out.writeBoolean(creep != null);
    if (creep != null) {
      out.writeLong(creep.risen());
      out.writeLong(creep.grams());
      out.writeLong(creep.fen());
      out.writeLong(creep.paid());
      out.writeLong(creep.due());
      BookFindingForm.writeEvidence(creep.first(), out);
      BookFindingForm.writeEvidence(creep.last(), out);
      BookEvidence told = creep.toldBy();
      out.writeBoolean(told != null);
      if (told != null) {
        BookFindingForm.writeEvidence(told, out);
      }
      out.writeLong(creep.toldKnownAt());
    }
  }

  private static Drift readDrift(DataInput in) throws IOException {
    return new Drift(
        readNorm(in),
        readNorm(in),
        in.readLong(),
        in.readLong(),
        in.readBoolean() ? readCreep(in) : null);
  }

  private static Creep readCreep(DataInput in) throws IOException {
    return new Creep(
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        BookFindingForm.readOneEvidence(in),
        BookFindingForm.readOneEvidence(in),
        in.readBoolean() ? BookFindingForm.readOneEvidence(in) : null,
        in.readLong());
  }

  private static void writeNorm(Norm norm, DataOutput out) throws IOException {
    out.writeInt(norm.days());
    out.writeLong(norm.millionths());
  }

  private static Norm readNorm(DataInput in) throws IOException {
    return new Norm(in.readInt(), in.readLong());
  }

  private static @Nullable PriceRun readRun(DataInput in) throws IOException {
    return in.readBoolean()
        ? new PriceRun(
            in.readLong(),
            readDay(in),
            in.readLong(),
            in.readInt(),
            in.readLong(),
            in.readLong(),
            in.readLong(),
            in.readLong(),
            in.readLong(),
            BookFindingForm.readOneEvidence(in),
            BookFindingForm.readOneEvidence(in))
        : null;
  }

  private static void writeDay(BusinessDay day, DataOutput out) throws IOException {
    out.writeLong(day.date().toEpochDay());
  }

  private static BusinessDay readDay(DataInput in) throws IOException {
    return new BusinessDay(LocalDate.ofEpochDay(in.readLong()));
  }
}
