package cn.mingchu.jobs.trace.paper;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.schemas.event.Keeping;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A paper, field by field. A new version of {@link ClaimForm} is one of this form, too. */
public final class PaperForm implements BinaryForm<Paper> {

  private static final long serialVersionUID = 1L;

  private static final ClaimForm CLAIMS = new ClaimForm();

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return true;
  }

  @Override
  public Paper copy(Paper value) {
    return value;
  }

  @Override
  public void write(Paper paper, DataOutput out) throws IOException {
    out.writeUTF(paper.paperId());
    out.writeInt(paper.revision());
    ClaimForm.writeSource(paper.source(), out);
    out.writeUTF(paper.topic());
    out.writeInt(paper.partition());
    out.writeLong(paper.offset());
    out.writeLong(paper.eventTime());
    writeClaims(paper.claims(), out);
    out.writeInt(paper.receipts().size());
    for (Receipt receipt : paper.receipts()) {
      write(receipt, out);
    }
    out.writeUTF(paper.entry().name());
  }

  @Override
  public Paper read(DataInput in, int version) throws IOException {
    return new Paper(
        in.readUTF(),
        in.readInt(),
        ClaimForm.readSource(in),
        in.readUTF(),
        in.readInt(),
        in.readLong(),
        in.readLong(),
        readClaims(in, version),
        readReceipts(in),
        Entry.valueOf(in.readUTF()));
  }

  private static void write(Receipt receipt, DataOutput out) throws IOException {
    out.writeUTF(receipt.claimId());
    ClaimForm.writeNode(receipt.lot(), out);
    out.writeUTF(receipt.keeping().name());
    ClaimForm.writeNumber(receipt.surface(), out);
    ClaimForm.writeNumber(receipt.labelMax(), out);
    ClaimForm.writeNumber(receipt.loadSpace(), out);
  }

  private static List<Receipt> readReceipts(DataInput in) throws IOException {
    List<Receipt> receipts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      receipts.add(
          new Receipt(
              in.readUTF(),
              ClaimForm.requireNode(in),
              Keeping.valueOf(in.readUTF()),
              ClaimForm.readNumber(in),
              ClaimForm.readNumber(in),
              ClaimForm.readNumber(in)));
    }
    return receipts;
  }

  static void writeClaims(List<Claim> claims, DataOutput out) throws IOException {
    out.writeInt(claims.size());
    for (Claim claim : claims) {
      CLAIMS.write(claim, out);
    }
  }

  static List<Claim> readClaims(DataInput in, int version) throws IOException {
    List<Claim> claims = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      claims.add(CLAIMS.read(in, version));
    }
    return claims;
  }
}
