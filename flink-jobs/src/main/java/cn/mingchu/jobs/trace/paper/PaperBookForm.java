package cn.mingchu.jobs.trace.paper;

import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** The revision of a paper that counts. A new version of {@link ClaimForm} is one of it, too. */
public final class PaperBookForm implements BinaryForm<PaperBook> {

  private static final long serialVersionUID = 1L;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public PaperBook copy(PaperBook value) {
    return value.copy();
  }

  @Override
  public void write(PaperBook book, DataOutput out) throws IOException {
    PaperSource source = book.source;
    out.writeBoolean(source != null);
    if (source != null) {
      out.writeInt(book.revision);
      ClaimForm.writeSource(source, out);
      PaperForm.writeClaims(book.claims, out);
      out.writeUTF(book.entry.name());
      out.writeLong(book.happenedAt);
      out.writeLong(book.enteredAt);
      FaultClaim late = book.late;
      PaperForm.writeClaims(late == null ? List.of() : List.of(late), out);
    }
  }

  @Override
  public PaperBook read(DataInput in, int version) throws IOException {
    PaperBook book = new PaperBook();
    if (in.readBoolean()) {
      book.revision = in.readInt();
      book.source = ClaimForm.readSource(in);
      book.claims = List.copyOf(PaperForm.readClaims(in, version));
      book.entry = Entry.valueOf(in.readUTF());
      book.happenedAt = in.readLong();
      book.enteredAt = in.readLong();
      for (Claim late : PaperForm.readClaims(in, version)) {
        book.late = (FaultClaim) late;
      }
    }
    return book;
  }
}
