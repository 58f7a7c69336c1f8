package cn.mingchu.jobs.trace.drill;

import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.jobs.trace.book.Drill;
import cn.mingchu.jobs.trace.book.Fate;
import cn.mingchu.jobs.trace.paper.ClaimForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Whether it is an answer, then its fields in order. */
public final class DrillWordForm extends ImmutableForm<DrillWord> {

  private static final long serialVersionUID = 1L;

  @Override
  public void write(DrillWord word, DataOutput out) throws IOException {
    out.writeBoolean(word instanceof Answer);
    if (word instanceof Answer answer) {
      write(answer, out);
    } else if (word instanceof IssuedDrill issued) {
      write(issued, out);
    }
  }

  @Override
  public DrillWord read(DataInput in, int version) throws IOException {
    return in.readBoolean() ? readAnswer(in) : readIssued(in);
  }

  static void write(Drill drill, DataOutput out) throws IOException {
    out.writeUTF(drill.regionCode());
    out.writeLong(drill.day().toEpochDay());
  }

  static Drill readDrill(DataInput in) throws IOException {
    return new Drill(in.readUTF(), LocalDate.ofEpochDay(in.readLong()));
  }

  static void write(IssuedDrill issued, DataOutput out) throws IOException {
    write(issued.drill(), out);
    out.writeUTF(issued.lotId());
    ClaimForm.writeText(issued.ingredient(), out);
    out.writeLong(issued.issuedAt());
  }

  static IssuedDrill readIssued(DataInput in) throws IOException {
    return new IssuedDrill(readDrill(in), in.readUTF(), ClaimForm.readText(in), in.readLong());
  }

  static void write(Answer answer, DataOutput out) throws IOException {
    write(answer.drill(), out);
    out.writeInt(answer.revision());
    ClaimForm.writeNode(answer.node(), out);
    ClaimForm.writeText(answer.regionCode(), out);
    Fate fate = answer.fate();
    out.writeLong(fate.arose());
    write(fate.came(), out);
    out.writeLong(fate.onHand());
    out.writeLong(fate.ended());
    out.writeLong(fate.passedOn());
    write(fate.sent(), out);
    out.writeBoolean(fate.isTold());
  }

  static Answer readAnswer(DataInput in) throws IOException {
    return new Answer(
        readDrill(in),
        in.readInt(),
        ClaimForm.requireNode(in),
        ClaimForm.readText(in),
        readFate(in));
  }

  private static Fate readFate(DataInput in) throws IOException {
    return new Fate(
        in.readLong(),
        readByParty(in),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        readByParty(in),
        in.readBoolean());
  }

  private static void write(Map<String, Long> byParty, DataOutput out) throws IOException {
    out.writeInt(byParty.size());
    for (Map.Entry<String, Long> entry : byParty.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeLong(entry.getValue());
    }
  }

  private static Map<String, Long> readByParty(DataInput in) throws IOException {
    Map<String, Long> byParty = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      byParty.put(in.readUTF(), in.readLong());
    }
    return byParty;
  }
}
