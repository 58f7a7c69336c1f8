package cn.mingchu.jobs.stock.book;

import cn.mingchu.jobs.runtime.ImmutableForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A paper, field by field. A new version of {@link StockClaimForm} is one of this form, too. */
public final class StockPaperForm extends ImmutableForm<StockPaper> {

  private static final long serialVersionUID = 1L;

  private static final StockClaimForm CLAIMS = new StockClaimForm();

  @Override
  public void write(StockPaper paper, DataOutput out) throws IOException {
    out.writeUTF(paper.paperId());
    out.writeInt(paper.revision());
    out.writeLong(paper.eventIdHigh());
    out.writeLong(paper.eventIdLow());
    out.writeLong(paper.ingestTime());
    out.writeUTF(paper.topic());
    out.writeInt(paper.partition());
    out.writeLong(paper.offset());
    out.writeLong(paper.eventTime());
    out.writeInt(paper.claims().size());
    for (StockClaim claim : paper.claims()) {
      CLAIMS.write(claim, out);
    }
  }

  @Override
  public StockPaper read(DataInput in, int version) throws IOException {
    return new StockPaper(
        in.readUTF(),
        in.readInt(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readUTF(),
        in.readInt(),
        in.readLong(),
        in.readLong(),
        readClaims(in, version));
  }

  private static List<StockClaim> readClaims(DataInput in, int version) throws IOException {
    List<StockClaim> claims = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      claims.add(CLAIMS.read(in, version));
    }
    return claims;
  }
}
