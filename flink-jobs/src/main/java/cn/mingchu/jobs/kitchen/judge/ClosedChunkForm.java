package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A closed chunk: how many bytes, and the bytes. */
public final class ClosedChunkForm implements BinaryForm<ClosedChunk> {

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
  public ClosedChunk copy(ClosedChunk chunk) {
    return chunk;
  }

  @Override
  public void write(ClosedChunk chunk, DataOutput out) throws IOException {
    out.writeInt(chunk.bytes().length);
    out.write(chunk.bytes());
  }

  @Override
  public ClosedChunk read(DataInput in, int version) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new ClosedChunk(bytes);
  }
}
