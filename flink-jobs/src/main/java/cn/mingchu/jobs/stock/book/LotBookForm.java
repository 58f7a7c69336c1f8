package cn.mingchu.jobs.stock.book;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFindingForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.stock.meal.MealInputForm;
import cn.mingchu.jobs.stock.meal.MealUse;
import cn.mingchu.jobs.stock.paper.StockClaim;
import cn.mingchu.jobs.stock.paper.StockClaimForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The book of a lot: what is closed, what may still change, and what was told. */
public final class LotBookForm implements BinaryForm<LotBook> {

  private static final long serialVersionUID = 1L;

  private static final StockClaimForm CLAIMS = new StockClaimForm();
  private static final BookFindingForm FINDINGS = new BookFindingForm();
  private static final LotStockForm STOCKS = new LotStockForm();

  @Override
  public int version() {
    return 2; // of findings, claims and stocks; with what meals were told
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public LotBook copy(LotBook book) {
    return book.copy();
  }

  @Override
  public void write(LotBook book, DataOutput out) throws IOException {
    out.writeUTF(book.schoolId);
    BinaryForm.writeText(book.regionCode, out);
    out.writeUTF(book.lotId);
    writeCourse(book.opening, out);
    out.writeInt(book.claims.size());
    for (StockClaim claim : book.claims.values()) {
      CLAIMS.write(claim, out);
    }
    out.writeInt(book.closed.size());
    for (Map.Entry<String, Long> each : book.closed.entrySet()) {
      out.writeUTF(each.getKey());
      out.writeLong(each.getValue());
    }
    out.writeLong(book.closedUntil);
    FINDINGS.writeAll(book.told, out);
    LotStock stock = book.toldStock;
    out.writeBoolean(stock != null);
    if (stock != null) {
      STOCKS.write(stock, out);
    }
    out.writeInt(book.toldUses.size());
    for (Map.Entry<String, MealUse> each : book.toldUses.entrySet()) {
      out.writeUTF(each.getKey());
      MealInputForm.writeUse(each.getValue(), out);
    }
    out.writeLong(book.now);
    out.writeLong(book.nextChange);
    out.writeLong(book.alarmAt());
  }

  @Override
  public LotBook read(DataInput in, int version) throws IOException {
    LotBook book = new LotBook();
    book.schoolId = in.readUTF();
    book.regionCode = BinaryForm.readText(in);
    book.lotId = in.readUTF();
    book.opening = readCourse(in, version);
    for (int left = in.readInt(); left > 0; left--) {
      StockClaim claim = CLAIMS.read(in, version);
      book.claims.put(claim.claimId(), claim);
    }
    for (int left = in.readInt(); left > 0; left--) {
      book.closed.put(in.readUTF(), in.readLong());
    }
    book.closedUntil = in.readLong();
    book.told = FINDINGS.readAll(in, version);
    book.toldStock = in.readBoolean() ? STOCKS.read(in, version) : null;
    for (int left = version == 1 ? 0 : in.readInt(); left > 0; left--) {
      book.toldUses.put(in.readUTF(), MealInputForm.readUse(in));
    }
    book.now = in.readLong();
    book.nextChange = in.readLong();
    book.setAlarmAt(in.readLong());
    return book;
  }

  private static void writeCourse(LotCourse course, DataOutput out) throws IOException {
    LotStockForm.writeGrams(course.grams, out);
    out.writeLong(course.variance);
    out.writeLong(course.onHand);
    out.writeLong(course.handled);
    out.writeBoolean(course.hasCome);
    out.writeLong(course.time);
    out.writeLong(course.ingestTime);
    StockClaimForm.writeLabel(course.label, out);
    writeEvidence(course.labelledBy, out);
    writeEvidence(course.last, out);
    writeSpell(course.missing, out);
    writeSpell(course.negative, out);
    writeSpell(course.expired, out);
    writeSpell(course.expiring, out);
  }

  private static LotCourse readCourse(DataInput in, int version) throws IOException {
    LotCourse course = new LotCourse();
    course.grams.putAll(LotStockForm.readGrams(in));
    course.variance = in.readLong();
    course.onHand = in.readLong();
    course.handled = in.readLong();
    course.hasCome = in.readBoolean();
    course.time = in.readLong();
    course.ingestTime = in.readLong();
    course.label = StockClaimForm.readLabel(in, version);
    course.labelledBy = readEvidence(in);
    course.last = readEvidence(in);
    course.missing = readSpell(in);
    course.negative = readSpell(in);
    course.expired = readSpell(in);
    course.expiring = readSpell(in);
    return course;
  }

  private static void writeSpell(@Nullable Spell spell, DataOutput out) throws IOException {
    out.writeBoolean(spell != null);
    if (spell != null) {
      out.writeLong(spell.startTime());
      out.writeLong(spell.knownAt());
      BookFindingForm.writeEvidence(spell.shownBy(), out);
      out.writeLong(spell.worstGrams());
    }
  }

  private static @Nullable Spell readSpell(DataInput in) throws IOException {
    return in.readBoolean()
        ? new Spell(
            in.readLong(), in.readLong(), BookFindingForm.readOneEvidence(in), in.readLong())
        : null;
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
