package cn.mingchu.jobs.stock.money;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.schemas.event.EvidenceRole;
import org.jspecify.annotations.Nullable;

/**
 * What one supplier got of a school in a month.
 *
 * @param purchases how many lots, from 1
 * @param fen rounded down, lot by lot
 */
record SupplierAccount(int purchases, long grams, long fen, BookEvidence first, BookEvidence last) {

  /** The same, with one more lot, no earlier than all before; null for one that had none. */
  static SupplierAccount with(@Nullable SupplierAccount before, Purchase purchase) {
    BookEvidence last = purchase.as(EvidenceRole.LAST);
    return before == null
        ? new SupplierAccount(
            1, purchase.grams(), purchase.fen(), purchase.as(EvidenceRole.FIRST), last)
        : new SupplierAccount(
            before.purchases + 1,
            before.grams + purchase.grams(),
            before.fen + purchase.fen(),
            before.first,
            last);
  }
}
