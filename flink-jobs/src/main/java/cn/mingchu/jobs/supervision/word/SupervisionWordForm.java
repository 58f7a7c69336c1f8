package cn.mingchu.jobs.supervision.word;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.jobs.supervision.diligence.OfficeClock;
import cn.mingchu.jobs.supervision.word.SupervisionWord.AlertWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DeliveryWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DeviceOfSchool;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DeviceWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DutyWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.EntryWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FeedbackWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FindingSort;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FindingWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.Heard;
import cn.mingchu.jobs.supervision.word.SupervisionWord.MealWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.ReceiptWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.SchoolWord;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.FixState;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A byte that tells which word it is, then its fields in order. */
public final class SupervisionWordForm extends ImmutableForm<SupervisionWord> {

  private static final long serialVersionUID = 1L;

  private static final int DEVICE = 1;
  private static final int SCHOOL = 2;
  private static final int DEVICE_OF_SCHOOL = 3;
  private static final int HEARD = 4;
  private static final int FINDING = 5;
  private static final int ALERT = 6;
  private static final int DUTIES = 7;
  private static final int MEAL = 8;
  private static final int ENTRIES = 9;
  private static final int RECEIPT = 10;
  private static final int DELIVERY = 11;
  private static final int FEEDBACK = 12;

  @Override
  public void write(SupervisionWord word, DataOutput out) throws IOException {
    if (word instanceof DeviceWord device) {
      out.writeByte(DEVICE);
      out.writeUTF(device.deviceId());
      BinaryForm.writeText(device.schoolId(), out);
      out.writeBoolean(device.isWatched());
      out.writeLong(device.since());
      out.writeLong(device.place());
    } else if (word instanceof SchoolWord school) {
      out.writeByte(SCHOOL);
      out.writeUTF(school.schoolId());
      BinaryForm.writeText(school.regionCode(), out);
      out.writeLong(school.ingestTime());
      out.writeLong(school.place());
    } else if (word instanceof DeviceOfSchool device) {
      out.writeByte(DEVICE_OF_SCHOOL);
      out.writeUTF(device.schoolId());
      out.writeUTF(device.deviceId());
      out.writeBoolean(device.isThere());
      out.writeBoolean(device.isWatched());
      out.writeLong(device.since());
      out.writeLong(device.place());
    } else if (word instanceof Heard heard) {
      out.writeByte(HEARD);
      out.writeUTF(heard.schoolId());
      out.writeUTF(heard.deviceId());
      out.writeLong(heard.day());
      out.writeLong(heard.ingestTime());
    } else if (word instanceof FindingWord finding) {
      writeFinding(finding, out);
    } else if (word instanceof AlertWord alert) {
      writeAlert(alert, out);
    } else if (word instanceof DutyWord duties) {
      writeDuties(duties, out);
    } else if (word instanceof MealWord meal) {
      out.writeByte(MEAL);
      out.writeUTF(meal.schoolId());
      out.writeUTF(meal.mealId());
      out.writeInt(meal.auditRevision());
      out.writeLong(meal.day());
      out.writeInt(meal.groups());
      out.writeInt(meal.groupsInBand());
      out.writeLong(meal.ingestTime());
    } else if (word instanceof EntryWord entries) {
      out.writeByte(ENTRIES);
      out.writeUTF(entries.schoolId());
      out.writeLong(entries.day());
      out.writeInt(entries.dayRevision());
      out.writeInt(entries.entries());
      out.writeInt(entries.inTime());
      out.writeLong(entries.ingestTime());
    } else if (word instanceof ReceiptWord receipt) {
      out.writeByte(RECEIPT);
      out.writeUTF(receipt.schoolId());
      out.writeUTF(receipt.linkId());
      out.writeInt(receipt.linkRevision());
      out.writeUTF(receipt.lotId());
      out.writeLong(receipt.day());
      out.writeBoolean(receipt.isThere());
      out.writeBoolean(receipt.isTraced());
      out.writeLong(receipt.ingestTime());
    } else if (word instanceof DeliveryWord delivery) {
      out.writeByte(DELIVERY);
      out.writeUTF(delivery.schoolId());
      out.writeUTF(delivery.deliveryId());
      out.writeInt(delivery.noteRevision());
      out.writeLong(delivery.day());
      out.writeLong(delivery.fen());
      out.writeLong(delivery.ingestTime());
    } else if (word instanceof FeedbackWord feedback) {
      writeFeedback(feedback, out);
    }
  }

  @Override
  public SupervisionWord read(DataInput in, int version) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case DEVICE ->
          new DeviceWord(
              in.readUTF(),
              BinaryForm.readText(in),
              in.readBoolean(),
              in.readLong(),
              in.readLong());
      case SCHOOL ->
          new SchoolWord(in.readUTF(), BinaryForm.readText(in), in.readLong(), in.readLong());
      case DEVICE_OF_SCHOOL ->
          new DeviceOfSchool(
              in.readUTF(),
              in.readUTF(),
              in.readBoolean(),
              in.readBoolean(),
              in.readLong(),
              in.readLong());
      case HEARD -> new Heard(in.readUTF(), in.readUTF(), in.readLong(), in.readLong());
      case FINDING -> readFinding(in);
      case ALERT -> readAlert(in);
      case DUTIES -> readDuties(in);
      case MEAL ->
          new MealWord(
              in.readUTF(),
              in.readUTF(),
              in.readInt(),
              in.readLong(),
              in.readInt(),
              in.readInt(),
              in.readLong());
      case ENTRIES ->
          new EntryWord(
              in.readUTF(), in.readLong(), in.readInt(), in.readInt(), in.readInt(), in.readLong());
      case RECEIPT ->
          new ReceiptWord(
              in.readUTF(),
              in.readUTF(),
              in.readInt(),
              in.readUTF(),
              in.readLong(),
              in.readBoolean(),
              in.readBoolean(),
              in.readLong());
      case DELIVERY ->
          new DeliveryWord(
              in.readUTF(),
              in.readUTF(),
              in.readInt(),
              in.readLong(),
              in.readLong(),
              in.readLong());
      case FEEDBACK -> readFeedback(in);
      default -> throw new IOException("no word of supervision is of kind " + kind);
    };
  }

  private static void writeFinding(FindingWord finding, DataOutput out) throws IOException {
    out.writeByte(FINDING);
    out.writeUTF(finding.schoolId());
    out.writeUTF(finding.findingId());
    out.writeInt(finding.findingRevision());
    out.writeByte(finding.sort().code());
    out.writeUTF(finding.subjectId());
    out.writeBoolean(finding.stands());
    out.writeLong(finding.startTime());
    BinaryForm.writeNumber(finding.endTime(), out);
    out.writeLong(finding.fen());
    out.writeLong(finding.ingestTime());
  }

  private static FindingWord readFinding(DataInput in) throws IOException {
    return new FindingWord(
        in.readUTF(),
        in.readUTF(),
        in.readInt(),
        FindingSort.ofCode(in.readByte()),
        in.readUTF(),
        in.readBoolean(),
        in.readLong(),
        BinaryForm.readNumber(in),
        in.readLong(),
        in.readLong());
  }

  private static void writeAlert(AlertWord alert, DataOutput out) throws IOException {
    out.writeByte(ALERT);
    out.writeUTF(alert.schoolId());
    out.writeUTF(alert.alertId());
    out.writeInt(alert.alertRevision());
    out.writeUTF(alert.ruleId());
    out.writeUTF(alert.severity().name());
    out.writeUTF(alert.state().name());
    out.writeUTF(alert.fix().name());
    out.writeBoolean(alert.isPartOfAnother());
    out.writeBoolean(alert.isFalse());
    out.writeBoolean(alert.wasConcealed());
    out.writeInt(alert.recurrences());
    out.writeLong(alert.raisedAt());
    out.writeInt(alert.clocks().size());
    for (OfficeClock clock : alert.clocks()) {
      out.writeUTF(clock.level().name());
      out.writeUTF(clock.step().name());
      out.writeUTF(clock.severity().name());
      out.writeLong(clock.begunAt());
      BinaryForm.writeNumber(clock.due(), out);
      BinaryForm.writeNumber(clock.answeredAt(), out);
    }
    out.writeLong(alert.ingestTime());
  }

  private static AlertWord readAlert(DataInput in) throws IOException {
    return new AlertWord(
        in.readUTF(),
        in.readUTF(),
        in.readInt(),
        in.readUTF(),
        Severity.valueOf(in.readUTF()),
        AlertState.valueOf(in.readUTF()),
        FixState.valueOf(in.readUTF()),
        in.readBoolean(),
        in.readBoolean(),
        in.readBoolean(),
        in.readInt(),
        in.readLong(),
        readClocks(in),
        in.readLong());
  }

  private static List<OfficeClock> readClocks(DataInput in) throws IOException {
    List<OfficeClock> clocks = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      clocks.add(
          new OfficeClock(
              OfficeLevel.valueOf(in.readUTF()),
              AlertStepKind.valueOf(in.readUTF()),
              Severity.valueOf(in.readUTF()),
              in.readLong(),
              BinaryForm.readNumber(in),
              BinaryForm.readNumber(in)));
    }
    return clocks;
  }

  private static void writeFeedback(FeedbackWord feedback, DataOutput out) throws IOException {
    out.writeByte(FEEDBACK);
    out.writeUTF(feedback.schoolId());
    out.writeUTF(feedback.feedbackId());
    out.writeInt(feedback.feedbackRevision());
    out.writeLong(feedback.day());
    out.writeInt(feedback.rating());
    out.writeBoolean(feedback.isComplaint());
    out.writeLong(feedback.receivedTime());
    BinaryForm.writeNumber(feedback.settledTime(), out);
    out.writeLong(feedback.ingestTime());
  }

  private static FeedbackWord readFeedback(DataInput in) throws IOException {
    return new FeedbackWord(
        in.readUTF(),
        in.readUTF(),
        in.readInt(),
        in.readLong(),
        in.readInt(),
        in.readBoolean(),
        in.readLong(),
        BinaryForm.readNumber(in),
        in.readLong());
  }

  private static void writeDuties(DutyWord duties, DataOutput out) throws IOException {
    out.writeByte(DUTIES);
    out.writeUTF(duties.schoolId());
    out.writeLong(duties.day());
    out.writeInt(duties.dayRevision());
    out.writeInt(duties.duties());
    out.writeInt(duties.dutiesDone());
    out.writeInt(duties.samples());
    out.writeInt(duties.samplesKept());
    out.writeInt(duties.publicDuties());
    out.writeInt(duties.publicDutiesDone());
    out.writeLong(duties.ingestTime());
  }

  private static DutyWord readDuties(DataInput in) throws IOException {
    return new DutyWord(
        in.readUTF(),
        in.readLong(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readLong());
  }
}
