package cn.mingchu.jobs.stock.paper;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper, field by field. Since version 2 with its handover, since version 3 with whose it is,
 * when it was written down and what was ordered by it. A new version of {@link StockClaimForm} or
 * {@link HandoverForm} is one of this form, too.
 */
public final class StockPaperForm extends ImmutableForm<StockPaper> {

  private static final long serialVersionUID = 1L;

  private static final StockClaimForm CLAIMS = new StockClaimForm();
  private static final HandoverForm HANDOVERS = new HandoverForm();

  @Override
  public int version() {
    return 3;
  }

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
    Handover handover = paper.handover();
    out.writeBoolean(handover != null);
    if (handover != null) {
      HANDOVERS.write(handover, out);
    }
    out.writeUTF(paper.schoolId());
    BinaryForm.writeText(paper.regionCode(), out);
    out.writeLong(paper.recordedTime());
  }

  @Override
  public StockPaper read(DataInput in, int version) throws IOException {
    String paperId = in.readUTF();
    int revision = in.readInt();
    long eventIdHigh = in.readLong();
    long eventIdLow = in.readLong();
    long ingestTime = in.readLong();
    String topic = in.readUTF();
    int partition = in.readInt();
    long offset = in.readLong();
    long eventTime = in.readLong();
    List<StockClaim> claims = readClaims(in, version);
    Handover handover = version == 1 ? null : readHandover(in, version);
    boolean isWritten = version > 2;
    return new StockPaper(
        paperId,
        revision,
        eventIdHigh,
        eventIdLow,
        ingestTime,
        topic,
        partition,
        offset,
        isWritten ? in.readUTF() : "", // what is filed is only compared with what comes
        isWritten ? BinaryForm.readText(in) : null,
        eventTime,
        isWritten ? in.readLong() : eventTime,
        claims,
        handover);
  }

  private static @Nullable Handover readHandover(DataInput in, int version) throws IOException {
    return in.readBoolean() ? HANDOVERS.read(in, version == 2 ? 1 : 2) : null;
  }

  private static List<StockClaim> readClaims(DataInput in, int version) throws IOException {
    List<StockClaim> claims = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      claims.add(CLAIMS.read(in, version));
    }
    return claims;
  }
}
