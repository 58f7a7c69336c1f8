package cn.mingchu.jobs.alert.news;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.schemas.event.ActionKind;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.PersonRole;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A byte that tells which input it is, then its fields in order. */
public final class DeskInputForm extends ImmutableForm<DeskInput> {

  private static final long serialVersionUID = 1L;

  private static final int FINDING = 1;
  private static final int DOING = 2;
  private static final int FAR_CAUSE = 3;

  /** With what a silence asks for. */
  public static final int WITH_SILENCES = 2;

  /** With what is lost by a finding, its end, and causes that lie elsewhere. */
  public static final int WITH_AREAS = 3;

  @Override
  public int version() {
    return WITH_AREAS;
  }

  @Override
  public void write(DeskInput input, DataOutput out) throws IOException {
    if (input instanceof FindingNews news) {
      out.writeByte(FINDING);
      write(news, out);
    } else if (input instanceof Doing doing) {
      out.writeByte(DOING);
      write(doing, out);
    } else if (input instanceof FarCause far) {
      out.writeByte(FAR_CAUSE);
      out.writeUTF(far.schoolId());
      write(far.cause(), out);
    }
  }

  @Override
  public DeskInput read(DataInput in, int version) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case FINDING -> readNews(in, version);
      case DOING -> readDoing(in, version);
      case FAR_CAUSE -> new FarCause(in.readUTF(), readNews(in, version));
      default -> throw new IOException("no input of a desk is of kind " + kind);
    };
  }

  /** Writes a finding. */
  public static void write(FindingNews news, DataOutput out) throws IOException {
    out.writeUTF(news.findingId());
    out.writeInt(news.revision());
    out.writeUTF(news.ruleId());
    out.writeUTF(news.subjectKind().name());
    out.writeUTF(news.subjectId());
    BinaryForm.writeText(news.schoolId(), out);
    BinaryForm.writeText(news.regionCode(), out);
    out.writeUTF(news.severity().name());
    out.writeUTF(news.status().name());
    out.writeLong(news.startTime());
    BinaryForm.writeNumber(news.endTime(), out);
    BinaryForm.writeText(news.causeId(), out);
    writeTexts(news.explains(), out);
    out.writeBoolean(news.mayBeExplained());
    out.writeUTF(news.loss().name());
    out.writeLong(news.ingestTime());
  }

  /** Reads what {@link #write(FindingNews, DataOutput)} of a version wrote. */
  public static FindingNews readNews(DataInput in, int version) throws IOException {
    boolean knowsAreas = version >= WITH_AREAS;
    return new FindingNews(
        in.readUTF(),
        in.readInt(),
        in.readUTF(),
        SubjectKind.valueOf(in.readUTF()),
        in.readUTF(),
        BinaryForm.readText(in),
        BinaryForm.readText(in),
        Severity.valueOf(in.readUTF()),
        FindingStatus.valueOf(in.readUTF()),
        in.readLong(),
        knowsAreas ? BinaryForm.readNumber(in) : null,
        BinaryForm.readText(in),
        readTexts(in),
        in.readBoolean(),
        knowsAreas ? Loss.valueOf(in.readUTF()) : Loss.NONE,
        in.readLong());
  }

  /** Writes who does something. */
  public static void write(Doer doer, DataOutput out) throws IOException {
    out.writeUTF(doer.personId());
    out.writeUTF(doer.role().name());
    out.writeUTF(doer.node());
  }

  /** Reads what {@link #write(Doer, DataOutput)} wrote. */
  public static Doer readDoer(DataInput in) throws IOException {
    return new Doer(in.readUTF(), PersonRole.valueOf(in.readUTF()), in.readUTF());
  }

  /** Writes texts. */
  public static void writeTexts(Collection<String> texts, DataOutput out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  /** Reads what {@link #writeTexts} wrote. */
  public static List<String> readTexts(DataInput in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  private static void write(Doing doing, DataOutput out) throws IOException {
    out.writeLong(doing.actionId().getMostSignificantBits());
    out.writeLong(doing.actionId().getLeastSignificantBits());
    out.writeUTF(doing.alertId());
    out.writeUTF(doing.deskId());
    BinaryForm.writeText(doing.regionCode(), out);
    out.writeUTF(doing.kind().name());
    write(doing.doer(), out);
    BinaryForm.writeText(doing.text(), out);
    writeTexts(doing.evidence(), out);
    Silence silence = doing.silence();
    out.writeBoolean(silence != null);
    if (silence != null) {
      write(silence, out);
    }
    out.writeLong(doing.ingestTime());
  }

  private static Doing readDoing(DataInput in, int version) throws IOException {
    boolean maySilence = version >= WITH_SILENCES;
    return new Doing(
        new UUID(in.readLong(), in.readLong()),
        in.readUTF(),
        in.readUTF(),
        maySilence ? BinaryForm.readText(in) : null,
        ActionKind.valueOf(in.readUTF()),
        readDoer(in),
        BinaryForm.readText(in),
        readTexts(in),
        maySilence && in.readBoolean() ? readSilence(in) : null,
        in.readLong());
  }

  /** Writes a silence. */
  public static void write(Silence silence, DataOutput out) throws IOException {
    BinaryForm.writeText(silence.ruleId(), out);
    BinaryForm.writeText(silence.subjectId(), out);
    out.writeLong(silence.from());
    out.writeLong(silence.until());
  }

  /** Reads what {@link #write(Silence, DataOutput)} wrote. */
  public static Silence readSilence(DataInput in) throws IOException {
    return new Silence(
        BinaryForm.readText(in), BinaryForm.readText(in), in.readLong(), in.readLong());
  }
}
