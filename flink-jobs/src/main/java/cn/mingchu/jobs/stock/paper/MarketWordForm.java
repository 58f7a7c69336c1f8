package cn.mingchu.jobs.stock.paper;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What is said of a market, field by field, after one byte that tells what it is. Since version 2
 * with orders. A new version is one of each form that holds purchases, too.
 */
public final class MarketWordForm extends ImmutableForm<MarketWord> {

  private static final long serialVersionUID = 1L;

  private static final int PURCHASE = 1;
  private static final int QUOTE = 2;

  @Override
  public int version() {
    return 2;
  }

  @Override
  public void write(MarketWord word, DataOutput out) throws IOException {
    if (word instanceof Purchase purchase) {
      out.writeByte(PURCHASE);
      writePurchase(purchase, out);
    } else if (word instanceof Quote quote) {
      out.writeByte(QUOTE);
      writeQuote(quote, out);
    }
  }

  @Override
  public MarketWord read(DataInput in, int version) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case PURCHASE -> readPurchase(in, version);
      case QUOTE -> readQuote(in);
      default -> throw new IOException("no word of a market begins with " + kind);
    };
  }

  /** Writes a purchase without its kind. */
  public static void writePurchase(Purchase purchase, DataOutput out) throws IOException {
    out.writeUTF(purchase.claimId());
    out.writeInt(purchase.revision());
    out.writeBoolean(purchase.stands());
    out.writeUTF(purchase.regionCode());
    out.writeUTF(purchase.ingredient());
    out.writeUTF(purchase.schoolId());
    out.writeUTF(purchase.supplierId());
    out.writeUTF(purchase.lotId());
    out.writeUTF(purchase.orderId());
    out.writeLong(purchase.time());
    out.writeLong(purchase.grams());
    out.writeLong(purchase.priceFen());
    out.writeLong(purchase.eventIdHigh());
    out.writeLong(purchase.eventIdLow());
    out.writeLong(purchase.ingestTime());
  }

  /** Reads what {@link #writePurchase} of this version wrote. */
  public static Purchase readPurchase(DataInput in, int version) throws IOException {
    String claimId = in.readUTF();
    return new Purchase(
        claimId,
        in.readInt(),
        in.readBoolean(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        version == 1 ? claimId : in.readUTF(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  /** Writes a quote without its kind. */
  public static void writeQuote(Quote quote, DataOutput out) throws IOException {
    out.writeInt(quote.revision());
    out.writeUTF(quote.regionCode());
    out.writeUTF(quote.ingredient());
    BinaryForm.writeText(quote.grade(), out);
    out.writeLong(quote.day().date().toEpochDay());
    BinaryForm.writeNumber(quote.fen(), out);
    out.writeLong(quote.eventIdHigh());
    out.writeLong(quote.eventIdLow());
    out.writeLong(quote.ingestTime());
  }

  /** Reads what {@link #writeQuote} wrote. */
  public static Quote readQuote(DataInput in) throws IOException {
    return Quote.ofDay(
        in.readInt(),
        in.readUTF(),
        in.readUTF(),
        BinaryForm.readText(in),
        in.readLong(),
        BinaryForm.readNumber(in),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }
}
