package cn.mingchu.jobs.stock.book;

import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The book of a lot: what is closed, what may still change, and what was told. */
public final class LotBookForm implements BinaryForm<LotBook> {

  private static final long serialVersionUID = 1L;

  private static final StockClaimForm CLAIMS = new StockClaimForm();
  private static final StockFindingForm FINDINGS = new StockFindingForm();
  private static final LotStockForm STOCKS = new LotStockForm();

  @Override
  public int version() {
    return 1;
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
    StockClaimForm.writeText(book.regionCode, out);
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
    out.writeInt(book.told.size());
    for (StockFinding finding : book.told.values()) {
      FINDINGS.write(finding, out);
    }
    LotStock stock = book.toldStock;
    out.writeBoolean(stock != null);
    if (stock != null) {
      STOCKS.write(stock, out);
    }
    out.writeLong(book.now);
    out.writeLong(book.nextChange);
    out.writeLong(book.alarmAt);
  }

  @Override
  public LotBook read(DataInput in, int version) throws IOException {
    LotBook book = new LotBook();
    book.schoolId = in.readUTF();
    book.regionCode = StockClaimForm.readText(in);
    book.lotId = in.readUTF();
    book.opening = readCourse(in);
    for (int left = in.readInt(); left > 0; left--) {
      StockClaim claim = CLAIMS.read(in, version);
      book.claims.put(claim.claimId(), claim);
    }
    for (int left = in.readInt(); left > 0; left--) {
      book.closed.put(in.readUTF(), in.readLong());
    }
    book.closedUntil = in.readLong();
    for (int left = in.readInt(); left > 0; left--) {
      StockFinding finding = FINDINGS.read(in, version);
      book.told.put(finding.findingId(), finding);
    }
    book.toldStock = in.readBoolean() ? STOCKS.read(in, version) : null;
    book.now = in.readLong();
    book.nextChange = in.readLong();
    book.alarmAt = in.readLong();
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

  private static LotCourse readCourse(DataInput in) throws IOException {
    LotCourse course = new LotCourse();
    course.grams.putAll(LotStockForm.readGrams(in));
    course.variance = in.readLong();
    course.onHand = in.readLong();
    course.handled = in.readLong();
    course.hasCome = in.readBoolean();
    course.time = in.readLong();
    course.ingestTime = in.readLong();
    course.label = StockClaimForm.readLabel(in);
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
      StockFindingForm.writeEvidence(spell.shownBy(), out);
      out.writeLong(spell.worstGrams());
    }
  }

  private static @Nullable Spell readSpell(DataInput in) throws IOException {
    return in.readBoolean()
        ? new Spell(
            in.readLong(), in.readLong(), StockFindingForm.readOneEvidence(in), in.readLong())
        : null;
  }

  private static void writeEvidence(@Nullable StockEvidence evidence, DataOutput out)
      throws IOException {
    out.writeBoolean(evidence != null);
    if (evidence != null) {
      StockFindingForm.writeEvidence(evidence, out);
    }
  }

  private static @Nullable StockEvidence readEvidence(DataInput in) throws IOException {
    return in.readBoolean() ? StockFindingForm.readOneEvidence(in) : null;
  }
}
