package cn.mingchu.jobs.trace.chain;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.trace.paper.ClaimForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Whether it is a backing, then its fields in order. */
public final class DishWordForm implements BinaryForm<DishWord> {

  private static final long serialVersionUID = 1L;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return true;
  }

  @Override
  public DishWord copy(DishWord value) {
    return value;
  }

  @Override
  public void write(DishWord word, DataOutput out) throws IOException {
    out.writeBoolean(word instanceof Backing);
    if (word instanceof Backing backing) {
      write(backing, out);
    } else if (word instanceof Serving serving) {
      write(serving, out);
    }
  }

  @Override
  public DishWord read(DataInput in, int version) throws IOException {
    return in.readBoolean() ? readBacking(in) : readServing(in);
  }

  static void write(Backing backing, DataOutput out) throws IOException {
    out.writeUTF(backing.claimId());
    out.writeInt(backing.moveRevision());
    out.writeInt(backing.revision());
    ClaimForm.writeNode(backing.dish(), out);
    ClaimForm.writeNode(backing.lot(), out);
    out.writeLong(backing.grams());
    out.writeLong(backing.knownGrams());
    out.writeLong(backing.provenGrams());
  }

  static Backing readBacking(DataInput in) throws IOException {
    return new Backing(
        in.readUTF(),
        in.readInt(),
        in.readInt(),
        ClaimForm.requireNode(in),
        ClaimForm.requireNode(in),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  static void write(Serving serving, DataOutput out) throws IOException {
    out.writeUTF(serving.claimId());
    out.writeInt(serving.revision());
    ClaimForm.writeNode(serving.dish(), out);
    out.writeLong(serving.grams());
    out.writeLong(serving.time());
    ClaimForm.writeSource(serving.source(), out);
  }

  static Serving readServing(DataInput in) throws IOException {
    return new Serving(
        in.readUTF(),
        in.readInt(),
        ClaimForm.requireNode(in),
        in.readLong(),
        in.readLong(),
        ClaimForm.readSource(in));
  }
}
