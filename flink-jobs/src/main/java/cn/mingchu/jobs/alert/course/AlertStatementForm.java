package cn.mingchu.jobs.alert.course;

import cn.mingchu.jobs.alert.news.DeskInputForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
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

/** The fields of what is told of an alert, in order. */
public final class AlertStatementForm extends ImmutableForm<AlertStatement> {

  private static final long serialVersionUID = 1L;

  @Override
  public int version() {
    return DeskInputForm.WITH_SILENCES;
  }

  @Override
  public void write(AlertStatement alert, DataOutput out) throws IOException {
    out.writeUTF(alert.alertId());
    out.writeInt(alert.revision());
    out.writeUTF(alert.deskId());
    BinaryForm.writeText(alert.schoolId(), out);
    BinaryForm.writeText(alert.regionCode(), out);
    out.writeUTF(alert.ruleId());
    out.writeUTF(alert.subjectKind().name());
    out.writeUTF(alert.subjectId());
    out.writeUTF(alert.causeKey());
    out.writeUTF(alert.severity().name());
    out.writeUTF(alert.state().name());
    out.writeUTF(alert.level().name());
    out.writeUTF(alert.card().name());
    out.writeUTF(alert.fix().name());
    DeskInputForm.writeTexts(alert.findingIds(), out);
    DeskInputForm.writeTexts(alert.explains(), out);
    BinaryForm.writeText(alert.explainedBy(), out);
    BinaryForm.writeText(alert.silencedBy(), out);
    out.writeLong(alert.raisedAt());
    out.writeLong(alert.decidedTime());
    BinaryForm.writeNumber(alert.overSince(), out);
    BinaryForm.writeNumber(alert.watchedUntil(), out);
    CourseForm.writeDoer(alert.verifiedBy(), out);
    out.writeInt(alert.recurrences());
    out.writeBoolean(alert.needsSecondLook());
    out.writeInt(alert.clocks().size());
    for (Clock clock : alert.clocks()) {
      out.writeUTF(clock.step().name());
      out.writeUTF(clock.level().name());
      out.writeLong(clock.due());
    }
    CourseForm.writeSteps(alert.steps(), out);
  }

  @Override
  public AlertStatement read(DataInput in, int version) throws IOException {
    return new AlertStatement(
        in.readUTF(),
        in.readInt(),
        in.readUTF(),
        BinaryForm.readText(in),
        BinaryForm.readText(in),
        in.readUTF(),
        SubjectKind.valueOf(in.readUTF()),
        in.readUTF(),
        in.readUTF(),
        Severity.valueOf(in.readUTF()),
        AlertState.valueOf(in.readUTF()),
        OfficeLevel.valueOf(in.readUTF()),
        Card.valueOf(in.readUTF()),
        FixState.valueOf(in.readUTF()),
        DeskInputForm.readTexts(in),
        DeskInputForm.readTexts(in),
        BinaryForm.readText(in),
        version >= DeskInputForm.WITH_SILENCES ? BinaryForm.readText(in) : null,
        in.readLong(),
        in.readLong(),
        BinaryForm.readNumber(in),
        BinaryForm.readNumber(in),
        CourseForm.readDoer(in),
        in.readInt(),
        in.readBoolean(),
        readClocks(in),
        CourseForm.readSteps(in));
  }

  private static List<Clock> readClocks(DataInput in) throws IOException {
    List<Clock> clocks = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      clocks.add(
          new Clock(
              AlertStepKind.valueOf(in.readUTF()),
              OfficeLevel.valueOf(in.readUTF()),
              in.readLong()));
    }
    return clocks;
  }
}
