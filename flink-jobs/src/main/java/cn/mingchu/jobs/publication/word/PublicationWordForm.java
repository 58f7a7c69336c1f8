package cn.mingchu.jobs.publication.word;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.TestResult;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A byte that tells which word it is, then its fields in order. */
public final class PublicationWordForm extends ImmutableForm<PublicationWord> {

  private static final long serialVersionUID = 1L;

  private static final int MEAL = 1;
  private static final int DELIVERY = 2;
  private static final int CHECKED_WEEK = 3;
  private static final int DUTIES = 4;
  private static final int TEST = 5;
  private static final int SUPPLIER = 6;
  private static final int SCHOOL = 7;

  @Override
  public void write(PublicationWord word, DataOutput out) throws IOException {
    if (word instanceof MealWord meal) {
      out.writeByte(MEAL);
      write(meal, out);
    } else if (word instanceof DeliveryWord delivery) {
      out.writeByte(DELIVERY);
      write(delivery, out);
    } else if (word instanceof CheckedWeekWord week) {
      out.writeByte(CHECKED_WEEK);
      write(week, out);
    } else if (word instanceof DutyWord duties) {
      out.writeByte(DUTIES);
      write(duties, out);
    } else if (word instanceof TestWord test) {
      out.writeByte(TEST);
      write(test, out);
    } else if (word instanceof SupplierWord supplier) {
      out.writeByte(SUPPLIER);
      write(supplier, out);
    } else {
      out.writeByte(SCHOOL);
      write((SchoolWord) word, out);
    }
  }

  @Override
  public PublicationWord read(DataInput in, int version) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case MEAL -> readMeal(in);
      case DELIVERY -> readDelivery(in);
      case CHECKED_WEEK -> readWeek(in);
      case DUTIES -> readDuties(in);
      case TEST -> readTest(in);
      case SUPPLIER -> readSupplier(in);
      case SCHOOL -> readSchool(in);
      default -> throw new IOException("no kind of word has the number " + kind);
    };
  }

  private static void write(MealWord meal, DataOutput out) throws IOException {
    out.writeUTF(meal.schoolId());
    BinaryForm.writeText(meal.regionCode(), out);
    out.writeUTF(meal.mealId());
    out.writeBoolean(meal.isCooked());
    out.writeInt(meal.revision());
    out.writeLong(meal.day());
    out.writeUTF(meal.meal().name());
    out.writeLong(meal.servedTime());
    out.writeInt(meal.dishes().size());
    for (MealWord.Dish dish : meal.dishes()) {
      out.writeUTF(dish.name());
      writeTexts(dish.ingredients(), out);
      writeTexts(dish.lots(), out);
    }
    out.writeLong(meal.eventIdHigh());
    out.writeLong(meal.eventIdLow());
    out.writeLong(meal.ingestTime());
  }

  private static MealWord readMeal(DataInput in) throws IOException {
    return new MealWord(
        in.readUTF(),
        BinaryForm.readText(in),
        in.readUTF(),
        in.readBoolean(),
        in.readInt(),
        in.readLong(),
        MealKind.valueOf(in.readUTF()),
        in.readLong(),
        readDishes(in),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  private static List<MealWord.Dish> readDishes(DataInput in) throws IOException {
    List<MealWord.Dish> dishes = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      dishes.add(new MealWord.Dish(in.readUTF(), readTexts(in), readTexts(in)));
    }
    return dishes;
  }

  private static void write(DeliveryWord delivery, DataOutput out) throws IOException {
    out.writeUTF(delivery.schoolId());
    BinaryForm.writeText(delivery.regionCode(), out);
    out.writeUTF(delivery.deliveryId());
    out.writeInt(delivery.revision());
    out.writeLong(delivery.day());
    out.writeUTF(delivery.supplierId());
    out.writeInt(delivery.lines().size());
    for (DeliveryWord.Line line : delivery.lines()) {
      out.writeUTF(line.lotId());
      out.writeUTF(line.ingredient());
      BinaryForm.writeNumber(line.producedOn(), out);
      out.writeBoolean(line.hasPapers());
      writeTexts(line.origins(), out);
    }
    out.writeLong(delivery.ingestTime());
  }

  private static DeliveryWord readDelivery(DataInput in) throws IOException {
    return new DeliveryWord(
        in.readUTF(),
        BinaryForm.readText(in),
        in.readUTF(),
        in.readInt(),
        in.readLong(),
        in.readUTF(),
        readLines(in),
        in.readLong());
  }

  private static List<DeliveryWord.Line> readLines(DataInput in) throws IOException {
    List<DeliveryWord.Line> lines = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      lines.add(
          new DeliveryWord.Line(
              in.readUTF(),
              in.readUTF(),
              BinaryForm.readNumber(in),
              in.readBoolean(),
              readTexts(in)));
    }
    return lines;
  }

  private static void write(CheckedWeekWord week, DataOutput out) throws IOException {
    out.writeUTF(week.schoolId());
    BinaryForm.writeText(week.regionCode(), out);
    out.writeLong(week.monday());
    out.writeInt(week.revision());
    out.writeInt(week.meals().size());
    for (CheckedWeekWord.Meal meal : week.meals()) {
      out.writeUTF(meal.mealId());
      out.writeInt(meal.plates().size());
      for (CheckedWeekWord.Plate plate : meal.plates()) {
        writePlate(plate, out);
      }
    }
    out.writeLong(week.ingestTime());
  }

  private static CheckedWeekWord readWeek(DataInput in) throws IOException {
    String schoolId = in.readUTF();
    String regionCode = BinaryForm.readText(in);
    long monday = in.readLong();
    int revision = in.readInt();
    List<CheckedWeekWord.Meal> meals = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      String mealId = in.readUTF();
      List<CheckedWeekWord.Plate> plates = new ArrayList<>();
      for (int more = in.readInt(); more > 0; more--) {
        plates.add(readPlate(in));
      }
      meals.add(new CheckedWeekWord.Meal(mealId, plates));
    }
    return new CheckedWeekWord(schoolId, regionCode, monday, revision, meals, in.readLong());
  }

  private static void writePlate(CheckedWeekWord.Plate plate, DataOutput out) throws IOException {
    out.writeUTF(plate.band().name());
    out.writeInt(plate.heads());
    out.writeLong(plate.milligrams());
    out.writeLong(plate.knownMilligrams());
    out.writeLong(plate.kcal());
    out.writeLong(plate.proteinMilligrams());
    BinaryForm.writeNumber(plate.saltMilligrams(), out);
    BinaryForm.writeNumber(plate.oilMilligrams(), out);
    BinaryForm.writeNumber(plate.leastKcal(), out);
    BinaryForm.writeNumber(plate.mostKcal(), out);
    BinaryForm.writeNumber(plate.leastProteinMilligrams(), out);
    BinaryForm.writeNumber(plate.mostProteinMilligrams(), out);
  }

  private static CheckedWeekWord.Plate readPlate(DataInput in) throws IOException {
    return new CheckedWeekWord.Plate(
        AgeBand.valueOf(in.readUTF()),
        in.readInt(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        BinaryForm.readNumber(in),
        BinaryForm.readNumber(in),
        BinaryForm.readNumber(in),
        BinaryForm.readNumber(in),
        BinaryForm.readNumber(in),
        BinaryForm.readNumber(in));
  }

  private static void write(DutyWord duties, DataOutput out) throws IOException {
    out.writeUTF(duties.schoolId());
    BinaryForm.writeText(duties.regionCode(), out);
    out.writeLong(duties.day());
    out.writeInt(duties.revision());
    out.writeInt(duties.marks().size());
    for (DutyWord.Mark mark : duties.marks()) {
      out.writeUTF(mark.kind().name());
      BinaryForm.writeText(mark.mealId(), out);
      out.writeUTF(mark.state().name());
      BinaryForm.writeNumber(mark.doneDay(), out);
    }
    out.writeLong(duties.ingestTime());
  }

  private static DutyWord readDuties(DataInput in) throws IOException {
    return new DutyWord(
        in.readUTF(),
        BinaryForm.readText(in),
        in.readLong(),
        in.readInt(),
        readMarks(in),
        in.readLong());
  }

  private static List<DutyWord.Mark> readMarks(DataInput in) throws IOException {
    List<DutyWord.Mark> marks = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      marks.add(
          new DutyWord.Mark(
              DutyKind.valueOf(in.readUTF()),
              BinaryForm.readText(in),
              DutyState.valueOf(in.readUTF()),
              BinaryForm.readNumber(in)));
    }
    return marks;
  }

  private static void write(TestWord test, DataOutput out) throws IOException {
    out.writeUTF(test.schoolId());
    out.writeUTF(test.lotId());
    out.writeUTF(test.partyId());
    out.writeUTF(test.testId());
    out.writeInt(test.revision());
    out.writeBoolean(test.isLaboratory());
    out.writeUTF(test.item());
    out.writeUTF(test.outcome().name());
    BinaryForm.writeText(test.retestOf(), out);
    out.writeLong(test.deliveredDay());
    out.writeLong(test.ingestTime());
  }

  private static TestWord readTest(DataInput in) throws IOException {
    return new TestWord(
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readInt(),
        in.readBoolean(),
        in.readUTF(),
        TestResult.valueOf(in.readUTF()),
        BinaryForm.readText(in),
        in.readLong(),
        in.readLong());
  }

  private static void write(SupplierWord supplier, DataOutput out) throws IOException {
    out.writeUTF(supplier.schoolId());
    out.writeUTF(supplier.supplierId());
    BinaryForm.writeText(supplier.name(), out);
    out.writeBoolean(supplier.isSoleTrader());
    BinaryForm.writeText(supplier.creditCode(), out);
    BinaryForm.writeText(supplier.licence(), out);
    BinaryForm.writeNumber(supplier.licenceUntil(), out);
    BinaryForm.writeText(supplier.seatCode(), out);
    out.writeLong(supplier.offset());
    out.writeLong(supplier.deliveredDay());
    out.writeLong(supplier.ingestTime());
  }

  private static SupplierWord readSupplier(DataInput in) throws IOException {
    return new SupplierWord(
        in.readUTF(),
        in.readUTF(),
        BinaryForm.readText(in),
        in.readBoolean(),
        BinaryForm.readText(in),
        BinaryForm.readText(in),
        BinaryForm.readNumber(in),
        BinaryForm.readText(in),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  private static void write(SchoolWord school, DataOutput out) throws IOException {
    out.writeUTF(school.schoolId());
    BinaryForm.writeText(school.regionCode(), out);
    out.writeBoolean(school.hasCanteen());
    out.writeLong(school.offset());
    out.writeLong(school.eventIdHigh());
    out.writeLong(school.eventIdLow());
    out.writeLong(school.ingestTime());
  }

  private static SchoolWord readSchool(DataInput in) throws IOException {
    return new SchoolWord(
        in.readUTF(),
        BinaryForm.readText(in),
        in.readBoolean(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  private static void writeTexts(List<String> texts, DataOutput out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> readTexts(DataInput in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return texts;
  }
}
