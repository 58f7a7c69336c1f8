package cn.mingchu.jobs.trace.lot;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.trace.book.LotBookForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/**
 * What is kept of a node. A new version of {@link LotBookForm} or {@link LotFindingForm} is one of
 * this form, too.
 */
public final class LotAccountForm implements BinaryForm<LotAccount> {

  private static final long serialVersionUID = 1L;

  private static final LotBookForm BOOKS = new LotBookForm();
  private static final LotFindingForm FINDINGS = new LotFindingForm();

  @Override
  public int version() {
    return BOOKS.version();
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public LotAccount copy(LotAccount account) {
    LotAccount copy = new LotAccount(BOOKS.copy(account.book));
    copy.place = account.place;
    copy.exposuresTold.putAll(account.exposuresTold);
    copy.told.putAll(account.told);
    return copy;
  }

  @Override
  public void write(LotAccount account, DataOutput out) throws IOException {
    BOOKS.write(account.book, out);
    PlaceForm.write(account.place, out);
    out.writeInt(account.exposuresTold.size());
    for (Map.Entry<String, Integer> told : account.exposuresTold.entrySet()) {
      out.writeUTF(told.getKey());
      out.writeInt(told.getValue());
    }
    out.writeInt(account.told.size());
    for (LotFinding finding : account.told.values()) {
      FINDINGS.write(finding, out);
    }
  }

  @Override
  public LotAccount read(DataInput in, int version) throws IOException {
    LotAccount account = new LotAccount(BOOKS.read(in, version));
    account.place = PlaceForm.read(in);
    for (int left = in.readInt(); left > 0; left--) {
      account.exposuresTold.put(in.readUTF(), in.readInt());
    }
    for (int left = in.readInt(); left > 0; left--) {
      LotFinding finding = FINDINGS.read(in, version);
      account.told.put(finding.causeId(), finding);
    }
    return account;
  }
}
