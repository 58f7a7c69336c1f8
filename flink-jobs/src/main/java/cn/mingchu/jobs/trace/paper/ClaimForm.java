package cn.mingchu.jobs.trace.paper;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.trace.book.Step;
import cn.mingchu.schemas.event.LotNodeKind;
import cn.mingchu.schemas.event.PaperKind;
import cn.mingchu.schemas.event.SubjectKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A byte that tells which claim it is, then its fields in order. */
public final class ClaimForm implements BinaryForm<Claim> {

  private static final long serialVersionUID = 1L;

  private static final int MOVE = 1;
  private static final int MEAL = 2;
  private static final int RECALL = 3;
  private static final int FAULT = 4;
  private static final int STOW = 5;
  private static final int ACKNOWLEDGEMENT = 6;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return true;
  }

  @Override
  public Claim copy(Claim value) {
    return value;
  }

  @Override
  public void write(Claim claim, DataOutput out) throws IOException {
    if (claim instanceof MoveClaim move) {
      out.writeByte(MOVE);
      writeMove(move, out);
    } else if (claim instanceof MealClaim meal) {
      out.writeByte(MEAL);
      writeMeal(meal, out);
    } else if (claim instanceof RecallClaim recall) {
      out.writeByte(RECALL);
      writeRecall(recall, out);
    } else if (claim instanceof FaultClaim fault) {
      out.writeByte(FAULT);
      writeFault(fault, out);
    } else if (claim instanceof StowClaim stow) {
      out.writeByte(STOW);
      writeStow(stow, out);
    } else if (claim instanceof AcknowledgementClaim acknowledgement) {
      out.writeByte(ACKNOWLEDGEMENT);
      writeAcknowledgement(acknowledgement, out);
    }
  }

  @Override
  public Claim read(DataInput in, int version) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case MOVE -> readMove(in);
      case MEAL -> readMeal(in);
      case RECALL -> readRecall(in);
      case FAULT -> readFault(in);
      case STOW -> readStow(in);
      case ACKNOWLEDGEMENT -> readAcknowledgement(in);
      default -> throw new IOException("no claim has kind " + kind);
    };
  }

  static void writeMove(MoveClaim move, DataOutput out) throws IOException {
    out.writeUTF(move.claimId());
    out.writeInt(move.revision());
    writeNode(move.from(), out);
    writeNode(move.to(), out);
    out.writeLong(move.grams());
    out.writeLong(move.time());
    out.writeUTF(move.step().name());
    writeSource(move.source(), out);
    writeText(move.label(), out);
    writeNumber(move.heads(), out);
    out.writeByte(move.missingPapers().size());
    for (PaperKind paper : move.missingPapers()) {
      out.writeUTF(paper.name());
    }
    writeTime(move.usableUntil(), out);
  }

  static MoveClaim readMove(DataInput in) throws IOException {
    return new MoveClaim(
        in.readUTF(),
        in.readInt(),
        readNode(in),
        readNode(in),
        in.readLong(),
        in.readLong(),
        Step.valueOf(in.readUTF()),
        readSource(in),
        readText(in),
        readNumber(in),
        readPapers(in),
        readTime(in));
  }

  private static List<PaperKind> readPapers(DataInput in) throws IOException {
    List<PaperKind> papers = new ArrayList<>();
    for (int left = in.readByte(); left > 0; left--) {
      papers.add(PaperKind.valueOf(in.readUTF()));
    }
    return papers;
  }

  static void writeMeal(MealClaim meal, DataOutput out) throws IOException {
    out.writeUTF(meal.claimId());
    out.writeInt(meal.revision());
    out.writeUTF(meal.use().name());
    out.writeUTF(meal.mealId());
    writeNode(meal.lot(), out);
    out.writeLong(meal.grams());
    out.writeLong(meal.time());
    writeSource(meal.source(), out);
  }

  static MealClaim readMeal(DataInput in) throws IOException {
    return new MealClaim(
        in.readUTF(),
        in.readInt(),
        MealClaim.Use.valueOf(in.readUTF()),
        in.readUTF(),
        requireNode(in),
        in.readLong(),
        in.readLong(),
        readSource(in));
  }

  static void writeRecall(RecallClaim recall, DataOutput out) throws IOException {
    out.writeUTF(recall.claimId());
    out.writeInt(recall.revision());
    out.writeUTF(recall.recallId());
    out.writeUTF(recall.lotId());
    writeText(recall.partyId(), out);
    out.writeInt(recall.weight());
    out.writeBoolean(recall.forbids());
    out.writeLong(recall.since());
    out.writeLong(recall.until());
    out.writeLong(recall.time());
    writeSource(recall.source(), out);
  }

  static RecallClaim readRecall(DataInput in) throws IOException {
    return new RecallClaim(
        in.readUTF(),
        in.readInt(),
        in.readUTF(),
        in.readUTF(),
        readText(in),
        in.readInt(),
        in.readBoolean(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        readSource(in));
  }

  private static void writeFault(FaultClaim fault, DataOutput out) throws IOException {
    out.writeUTF(fault.claimId());
    out.writeInt(fault.revision());
    out.writeUTF(fault.ruleId());
    writeSubject(fault.subject(), out);
    out.writeLong(fault.time());
    writeTime(fault.until(), out);
    out.writeBoolean(fault.stands());
    writeSource(fault.source(), out);
    NumbersForm.write(fault.numbers(), out);
  }

  private static FaultClaim readFault(DataInput in) throws IOException {
    return new FaultClaim(
        in.readUTF(),
        in.readInt(),
        in.readUTF(),
        readSubject(in),
        in.readLong(),
        readTime(in),
        in.readBoolean(),
        readSource(in),
        NumbersForm.read(in));
  }

  /** Writes what a finding is about. */
  public static void writeSubject(Subject subject, DataOutput out) throws IOException {
    out.writeUTF(subject.kind().name());
    out.writeUTF(subject.id());
  }

  /** Reads what {@link #writeSubject} wrote. */
  public static Subject readSubject(DataInput in) throws IOException {
    return new Subject(SubjectKind.valueOf(in.readUTF()), in.readUTF());
  }

  static void writeStow(StowClaim stow, DataOutput out) throws IOException {
    out.writeUTF(stow.claimId());
    out.writeInt(stow.revision());
    writeNode(stow.lot(), out);
    writeText(stow.storeId(), out);
    out.writeBoolean(stow.isAll());
    out.writeLong(stow.time());
    writeSource(stow.source(), out);
  }

  static StowClaim readStow(DataInput in) throws IOException {
    return new StowClaim(
        in.readUTF(),
        in.readInt(),
        requireNode(in),
        readText(in),
        in.readBoolean(),
        in.readLong(),
        readSource(in));
  }

  private static void writeAcknowledgement(AcknowledgementClaim acknowledgement, DataOutput out)
      throws IOException {
    out.writeUTF(acknowledgement.claimId());
    out.writeInt(acknowledgement.revision());
    writeNode(acknowledgement.lot(), out);
    out.writeBoolean(acknowledgement.stands());
    writeSource(acknowledgement.source(), out);
  }

  private static AcknowledgementClaim readAcknowledgement(DataInput in) throws IOException {
    return new AcknowledgementClaim(
        in.readUTF(), in.readInt(), requireNode(in), in.readBoolean(), readSource(in));
  }

  /** Writes where a claim comes from. */
  public static void writeSource(PaperSource source, DataOutput out) throws IOException {
    out.writeLong(source.eventIdHigh());
    out.writeLong(source.eventIdLow());
    out.writeLong(source.ingestTime());
    writeText(source.schoolId(), out);
    writeText(source.regionCode(), out);
  }

  /** Reads what {@link #writeSource} wrote. */
  public static PaperSource readSource(DataInput in) throws IOException {
    return new PaperSource(in.readLong(), in.readLong(), in.readLong(), readText(in), readText(in));
  }

  /** Writes a node, or that there is none. */
  public static void writeNode(@Nullable Node node, DataOutput out) throws IOException {
    out.writeBoolean(node != null);
    if (node != null) {
      out.writeUTF(node.kind().name());
      out.writeUTF(node.name());
      out.writeUTF(node.partyId());
    }
  }

  /** Reads what {@link #writeNode} wrote. */
  public static @Nullable Node readNode(DataInput in) throws IOException {
    return in.readBoolean()
        ? new Node(LotNodeKind.valueOf(in.readUTF()), in.readUTF(), in.readUTF())
        : null;
  }

  /** Reads a node that MUST be there. */
  public static Node requireNode(DataInput in) throws IOException {
    Node node = readNode(in);
    if (node == null) {
      throw new IOException("a claim names no lot");
    }
    return node;
  }

  /** Writes a text, or that there is none. */
  public static void writeText(@Nullable String text, DataOutput out) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  /** Reads what {@link #writeText} wrote. */
  public static @Nullable String readText(DataInput in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }

  /** Writes a moment or a day, or that there is none. */
  public static void writeTime(@Nullable Long time, DataOutput out) throws IOException {
    out.writeBoolean(time != null);
    if (time != null) {
      out.writeLong(time);
    }
  }

  /** Reads what {@link #writeTime} wrote. */
  public static @Nullable Long readTime(DataInput in) throws IOException {
    return in.readBoolean() ? in.readLong() : null;
  }

  /** Writes a number, or that there is none. */
  public static void writeNumber(@Nullable Integer number, DataOutput out) throws IOException {
    out.writeBoolean(number != null);
    if (number != null) {
      out.writeInt(number);
    }
  }

  /** Reads what {@link #writeNumber} wrote. */
  public static @Nullable Integer readNumber(DataInput in) throws IOException {
    return in.readBoolean() ? in.readInt() : null;
  }
}
