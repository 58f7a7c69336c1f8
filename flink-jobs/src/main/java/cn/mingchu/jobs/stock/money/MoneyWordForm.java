package cn.mingchu.jobs.stock.money;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFindingForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.jobs.stock.paper.MarketWordForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What is said of money, field by field, after one byte that tells what it is. */
public final class MoneyWordForm extends ImmutableForm<MoneyWord> {

  private static final long serialVersionUID = 1L;

  /** The version of {@link MarketWordForm} that each version of this form has purchases in. */
  private static final int PURCHASES_VERSION = 2;

  private static final int PAYMENT = 1;
  private static final int MEAL = 2;
  private static final int ENROLMENT = 3;

  @Override
  public void write(MoneyWord word, DataOutput out) throws IOException {
    if (word instanceof Payment payment) {
      out.writeByte(PAYMENT);
      writePayment(payment, out);
    } else if (word instanceof EatenMeal meal) {
      out.writeByte(MEAL);
      writeMeal(meal, out);
    } else if (word instanceof Enrolment enrolment) {
      out.writeByte(ENROLMENT);
      writeEnrolment(enrolment, out);
    }
  }

  @Override
  public MoneyWord read(DataInput in, int version) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case PAYMENT -> readPayment(in);
      case MEAL -> readMeal(in);
      case ENROLMENT -> readEnrolment(in);
      default -> throw new IOException("no word of money begins with " + kind);
    };
  }

  static void writePayment(Payment payment, DataOutput out) throws IOException {
    MarketWordForm.writePurchase(payment.purchase(), out);
  }

  static Payment readPayment(DataInput in) throws IOException {
    return new Payment(MarketWordForm.readPurchase(in, PURCHASES_VERSION));
  }

  static void writeMeal(EatenMeal meal, DataOutput out) throws IOException {
    out.writeUTF(meal.mealId());
    out.writeInt(meal.revision());
    out.writeUTF(meal.schoolId());
    BinaryForm.writeText(meal.regionCode(), out);
    out.writeLong(meal.servedTime());
    out.writeInt(meal.diners());
    BinaryForm.writeNumber(meal.costFen(), out);
    BookEvidence report = meal.report();
    out.writeBoolean(report != null);
    if (report != null) {
      BookFindingForm.writeEvidence(report, out);
    }
    out.writeLong(meal.ingestTime());
  }

  static EatenMeal readMeal(DataInput in) throws IOException {
    return new EatenMeal(
        in.readUTF(),
        in.readInt(),
        in.readUTF(),
        BinaryForm.readText(in),
        in.readLong(),
        in.readInt(),
        BinaryForm.readNumber(in),
        in.readBoolean() ? BookFindingForm.readOneEvidence(in) : null,
        in.readLong());
  }

  static void writeEnrolment(Enrolment enrolment, DataOutput out) throws IOException {
    out.writeUTF(enrolment.schoolId());
    BinaryForm.writeText(enrolment.regionCode(), out);
    out.writeBoolean(enrolment.isInProgramme());
    out.writeLong(enrolment.offset());
  }

  static Enrolment readEnrolment(DataInput in) throws IOException {
    return new Enrolment(in.readUTF(), BinaryForm.readText(in), in.readBoolean(), in.readLong());
  }
}
