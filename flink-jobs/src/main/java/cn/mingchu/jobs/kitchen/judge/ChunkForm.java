package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A closed chunk as it is; nobody appends to it any more. */
public final class ChunkForm implements BinaryForm<Chunk> {

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
  public Chunk copy(Chunk chunk) {
    return chunk;
  }

  @Override
  public void write(Chunk chunk, DataOutput out) throws IOException {
    chunk.write(out);
  }

  @Override
  public Chunk read(DataInput in, int version) throws IOException {
    return Chunk.read(in);
  }
}
