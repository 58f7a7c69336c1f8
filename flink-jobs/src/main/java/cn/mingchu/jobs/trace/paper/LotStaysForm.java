package cn.mingchu.jobs.trace.paper;

import cn.mingchu.jobs.runtime.ImmutableForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Where a lot lay. A new version of {@link ClaimForm} is one of this form, too. */
public final class LotStaysForm extends ImmutableForm<LotStays> {

  private static final long serialVersionUID = 1L;

  @Override
  public void write(LotStays stays, DataOutput out) throws IOException {
    out.writeInt(stays.claims().size());
    for (StowClaim claim : stays.claims()) {
      ClaimForm.writeStow(claim, out);
    }
  }

  @Override
  public LotStays read(DataInput in, int version) throws IOException {
    List<StowClaim> claims = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      claims.add(ClaimForm.readStow(in));
    }
    return new LotStays(claims);
  }
}
