package cn.mingchu.jobs.alert.desk;

import cn.mingchu.jobs.alert.course.AlertStatement;
import cn.mingchu.jobs.alert.course.AlertStatementForm;
import cn.mingchu.jobs.alert.course.Course;
import cn.mingchu.jobs.alert.course.CourseForm;
import cn.mingchu.jobs.alert.news.DeskInput;
import cn.mingchu.jobs.alert.news.DeskInputForm;
import cn.mingchu.jobs.alert.news.Silence;
import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/** What is kept of a desk: how it was, what it heard of late, and what was told. */
public final class DeskBookForm implements BinaryForm<DeskBook> {

  private static final long serialVersionUID = 1L;

  private static final DeskInputForm INPUTS = new DeskInputForm();
  private static final AlertStatementForm ALERTS = new AlertStatementForm();
  private static final RefusalForm REFUSALS = new RefusalForm();

  /** Raised with the forms of what is in it, too. */
  @Override
  public int version() {
    return DeskInputForm.WITH_AREAS;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public DeskBook copy(DeskBook book) {
    return book.copy();
  }

  @Override
  public void write(DeskBook book, DataOutput out) throws IOException {
    BinaryForm.writeText(book.schoolId, out);
    BinaryForm.writeText(book.regionCode, out);
    write(book.opening, out);
    out.writeInt(book.recent.size());
    for (Map.Entry<Place, DeskInput> each : book.recent.entrySet()) {
      out.writeLong(each.getKey().at());
      INPUTS.write(each.getValue(), out);
    }
    out.writeLong(book.settledUntil);
    out.writeInt(book.told.size());
    for (AlertStatement alert : book.told.values()) {
      ALERTS.write(alert, out);
    }
    out.writeInt(book.refused.size());
    for (Refusal refusal : book.refused.values()) {
      REFUSALS.write(refusal, out);
    }
    out.writeLong(book.now);
    out.writeLong(book.nextChange);
    out.writeLong(book.alarmAt());
  }

  @Override
  public DeskBook read(DataInput in, int version) throws IOException {
    DeskBook book = new DeskBook();
    book.schoolId = BinaryForm.readText(in);
    book.regionCode = BinaryForm.readText(in);
    book.opening = readDesk(in, version);
    for (int left = in.readInt(); left > 0; left--) {
      long at = in.readLong();
      DeskInput input = INPUTS.read(in, version);
      book.recent.put(Place.of(input, at), input);
    }
    book.settledUntil = in.readLong();
    for (int left = in.readInt(); left > 0; left--) {
      AlertStatement alert = ALERTS.read(in, version);
      book.told.put(alert.alertId(), alert);
    }
    for (int left = in.readInt(); left > 0; left--) {
      Refusal refusal = REFUSALS.read(in, REFUSALS.version());
      book.refused.put(refusal.actionId(), refusal);
    }
    book.now = in.readLong();
    book.nextChange = in.readLong();
    book.setAlarmAt(in.readLong());
    return book;
  }

  private static void write(Desk desk, DataOutput out) throws IOException {
    write(desk.findings, out);
    write(desk.farCauses, out);
    out.writeInt(desk.courses.size());
    for (Course course : desk.courses.values()) {
      CourseForm.write(course, out);
    }
    out.writeInt(desk.raisings.size());
    for (Raising raising : desk.raisings) {
      out.writeUTF(raising.ruleId());
      out.writeUTF(raising.alertId());
      out.writeLong(raising.at());
    }
    out.writeInt(desk.silences.size());
    for (Map.Entry<String, Silence> each : desk.silences.entrySet()) {
      out.writeUTF(each.getKey());
      DeskInputForm.write(each.getValue(), out);
    }
    out.writeLong(desk.at);
  }

  private static void write(Map<String, Known> all, DataOutput out) throws IOException {
    out.writeInt(all.size());
    for (Known known : all.values()) {
      DeskInputForm.write(known.news, out);
      out.writeUTF(known.alertId);
      out.writeLong(known.endedAt);
      BinaryForm.writeText(known.explainedBy, out);
    }
  }

  private static void readInto(Map<String, Known> all, DataInput in, int version)
      throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      Known known = new Known(DeskInputForm.readNews(in, version), 0);
      known.alertId = in.readUTF();
      known.endedAt = in.readLong();
      known.explainedBy = BinaryForm.readText(in);
      all.put(known.news.findingId(), known);
    }
  }

  private static Desk readDesk(DataInput in, int version) throws IOException {
    Desk desk = new Desk();
    readInto(desk.findings, in, version);
    if (version >= DeskInputForm.WITH_AREAS) {
      readInto(desk.farCauses, in, version);
    }
    for (int left = in.readInt(); left > 0; left--) {
      Course course = CourseForm.read(in, version);
      desk.courses.put(course.alertId(), course);
    }
    for (int left = in.readInt(); left > 0; left--) {
      desk.raisings.add(new Raising(in.readUTF(), in.readUTF(), in.readLong()));
    }
    int silences = version >= DeskInputForm.WITH_SILENCES ? in.readInt() : 0;
    for (int left = silences; left > 0; left--) {
      desk.silences.put(in.readUTF(), DeskInputForm.readSilence(in));
    }
    desk.at = in.readLong();
    return desk;
  }
}
