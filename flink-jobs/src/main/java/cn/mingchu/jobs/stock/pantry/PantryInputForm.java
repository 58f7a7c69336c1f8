package cn.mingchu.jobs.stock.pantry;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.jobs.stock.paper.StockKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What is said of a pantry, field by field. */
public final class PantryInputForm extends ImmutableForm<PantryInput> {

  private static final long serialVersionUID = 1L;

  private static final int MOVE = 1;
  private static final int NEED = 2;

  @Override
  public void write(PantryInput input, DataOutput out) throws IOException {
    if (input instanceof PantryMove move) {
      out.writeByte(MOVE);
      writeMove(move, out);
    } else {
      out.writeByte(NEED);
      writeNeed((PlannedNeed) input, out);
    }
  }

  @Override
  public PantryInput read(DataInput in, int version) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case MOVE -> readMove(in);
      case NEED -> readNeed(in);
      default -> throw new IOException("no kind of input has the number " + kind);
    };
  }

  static void writeMove(PantryMove move, DataOutput out) throws IOException {
    writePantry(move, out);
    out.writeUTF(move.moveId());
    out.writeBoolean(move.stands());
    out.writeUTF(move.lotId());
    out.writeUTF(move.kind().name());
    out.writeLong(move.grams());
    out.writeLong(move.time());
    BinaryForm.writeNumber(move.lastDay(), out);
    out.writeLong(move.eventIdHigh());
    out.writeLong(move.eventIdLow());
    out.writeLong(move.ingestTime());
  }

  static PantryMove readMove(DataInput in) throws IOException {
    return new PantryMove(
        in.readUTF(),
        BinaryForm.readText(in),
        in.readUTF(),
        in.readUTF(),
        in.readBoolean(),
        in.readUTF(),
        StockKind.valueOf(in.readUTF()),
        in.readLong(),
        in.readLong(),
        BinaryForm.readNumber(in),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  static void writeNeed(PlannedNeed need, DataOutput out) throws IOException {
    writePantry(need, out);
    out.writeUTF(need.mealId());
    out.writeLong(need.servedTime());
    out.writeLong(need.grams());
    out.writeLong(need.eventIdHigh());
    out.writeLong(need.eventIdLow());
    out.writeLong(need.ingestTime());
  }

  static PlannedNeed readNeed(DataInput in) throws IOException {
    return new PlannedNeed(
        in.readUTF(),
        BinaryForm.readText(in),
        in.readUTF(),
        in.readUTF(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  private static void writePantry(PantryInput input, DataOutput out) throws IOException {
    out.writeUTF(input.schoolId());
    BinaryForm.writeText(input.regionCode(), out);
    out.writeUTF(input.food());
  }
}
