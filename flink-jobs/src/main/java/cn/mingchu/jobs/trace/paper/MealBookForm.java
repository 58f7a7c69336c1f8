package cn.mingchu.jobs.trace.paper;

import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What is known of a meal. A new version of {@link ClaimForm} is one of this form, too. */
public final class MealBookForm implements BinaryForm<MealBook> {

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
  public MealBook copy(MealBook value) {
    return value.copy();
  }

  @Override
  public void write(MealBook book, DataOutput out) throws IOException {
    out.writeInt(book.claims.size());
    for (MealClaim claim : book.claims.values()) {
      ClaimForm.writeMeal(claim, out);
    }
    out.writeInt(book.told.size());
    for (var told : book.told.entrySet()) {
      out.writeUTF(told.getKey());
      ClaimForm.writeMove(told.getValue(), out);
    }
  }

  @Override
  public MealBook read(DataInput in, int version) throws IOException {
    MealBook book = new MealBook();
    for (int left = in.readInt(); left > 0; left--) {
      MealClaim claim = ClaimForm.readMeal(in);
      book.claims.put(claim.claimId(), claim);
    }
    for (int left = in.readInt(); left > 0; left--) {
      book.told.put(in.readUTF(), ClaimForm.readMove(in));
    }
    return book;
  }
}
