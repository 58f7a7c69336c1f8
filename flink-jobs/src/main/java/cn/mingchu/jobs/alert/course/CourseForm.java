package cn.mingchu.jobs.alert.course;

import cn.mingchu.jobs.alert.news.DeskInputForm;
import cn.mingchu.jobs.alert.news.Doer;
import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.Card;
import cn.mingchu.schemas.event.FixState;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the life of an alert is written, as a part of its desk. */
public final class CourseForm {

  private CourseForm() {}

  /** Writes one. */
  public static void write(Course course, DataOutput out) throws IOException {
    out.writeUTF(course.alertId);
    out.writeUTF(course.deskId);
    BinaryForm.writeText(course.schoolId, out);
    BinaryForm.writeText(course.regionCode, out);
    out.writeUTF(course.ruleId);
    out.writeUTF(course.subjectKind.name());
    out.writeUTF(course.subjectId);
    out.writeUTF(course.causeKey);
    out.writeUTF(course.severity.name());
    out.writeUTF(course.state.name());
    out.writeUTF(course.level.name());
    out.writeUTF(course.card.name());
    out.writeUTF(course.fix.name());
    out.writeLong(course.raisedAt);
    out.writeLong(course.clockwork.since);
    out.writeInt(course.clockwork.past);
    out.writeBoolean(course.isGraver);
    BinaryForm.writeText(course.explainedBy, out);
    BinaryForm.writeText(course.silencedBy, out);
    out.writeBoolean(course.isUntold);
    BinaryForm.writeNumber(course.overSince, out);
    BinaryForm.writeNumber(course.watchedUntil, out);
    BinaryForm.writeNumber(course.endedAt, out);
    writeDoer(course.verifiedBy, out);
    out.writeInt(course.recurrences);
    out.writeBoolean(course.needsSecondLook);
    DeskInputForm.writeTexts(course.handlers, out);
    DeskInputForm.writeTexts(course.sorts, out);
    writeSteps(course.history.steps(), out);
  }

  /** Reads what {@link #write} wrote. */
  public static Course read(DataInput in, int version) throws IOException {
    Course course =
        new Course(
            in.readUTF(),
            in.readUTF(),
            BinaryForm.readText(in),
            BinaryForm.readText(in),
            in.readUTF(),
            SubjectKind.valueOf(in.readUTF()),
            in.readUTF(),
            in.readUTF(),
            Severity.valueOf(in.readUTF()));
    course.state = AlertState.valueOf(in.readUTF());
    course.level = OfficeLevel.valueOf(in.readUTF());
    course.card = Card.valueOf(in.readUTF());
    course.fix = FixState.valueOf(in.readUTF());
    course.raisedAt = in.readLong();
    course.clockwork.since = in.readLong();
    course.clockwork.past = in.readInt();
    course.isGraver = in.readBoolean();
    course.explainedBy = BinaryForm.readText(in);
    if (version >= DeskInputForm.WITH_SILENCES) {
      course.silencedBy = BinaryForm.readText(in);
      course.isUntold = in.readBoolean();
    }
    course.overSince = BinaryForm.readNumber(in);
    course.watchedUntil = BinaryForm.readNumber(in);
    course.endedAt = BinaryForm.readNumber(in);
    course.verifiedBy = readDoer(in);
    course.recurrences = in.readInt();
    course.needsSecondLook = in.readBoolean();
    course.handlers.addAll(DeskInputForm.readTexts(in));
    course.sorts.addAll(DeskInputForm.readTexts(in));
    course.history.steps().addAll(readSteps(in));
    return course;
  }

  static void writeSteps(List<Step> steps, DataOutput out) throws IOException {
    out.writeInt(steps.size());
    for (Step step : steps) {
      out.writeUTF(step.kind().name());
      out.writeLong(step.time());
      out.writeUTF(step.state().name());
      out.writeUTF(step.severity().name());
      out.writeUTF(step.level().name());
      writeDoer(step.doer(), out);
      BinaryForm.writeText(step.text(), out);
      DeskInputForm.writeTexts(step.evidence(), out);
      BinaryForm.writeText(step.aboutId(), out);
      out.writeBoolean(step.isLate());
    }
  }

  static List<Step> readSteps(DataInput in) throws IOException {
    List<Step> steps = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      steps.add(
          new Step(
              AlertStepKind.valueOf(in.readUTF()),
              in.readLong(),
              AlertState.valueOf(in.readUTF()),
              Severity.valueOf(in.readUTF()),
              OfficeLevel.valueOf(in.readUTF()),
              readDoer(in),
              BinaryForm.readText(in),
              DeskInputForm.readTexts(in),
              BinaryForm.readText(in),
              in.readBoolean()));
    }
    return steps;
  }

  static void writeDoer(@Nullable Doer doer, DataOutput out) throws IOException {
    out.writeBoolean(doer != null);
    if (doer != null) {
      DeskInputForm.write(doer, out);
    }
  }

  static @Nullable Doer readDoer(DataInput in) throws IOException {
    return in.readBoolean() ? DeskInputForm.readDoer(in) : null;
  }
}
