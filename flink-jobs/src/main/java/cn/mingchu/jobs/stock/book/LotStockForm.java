package cn.mingchu.jobs.stock.book;

import cn.mingchu.jobs.runtime.ImmutableForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** What the book of a lot comes to, field by field. */
public final class LotStockForm extends ImmutableForm<LotStock> {

  private static final long serialVersionUID = 1L;

  @Override
  public void write(LotStock stock, DataOutput out) throws IOException {
    out.writeUTF(stock.schoolId());
    StockClaimForm.writeText(stock.regionCode(), out);
    out.writeUTF(stock.lotId());
    out.writeInt(stock.revision());
    StockClaimForm.writeLabel(stock.label(), out);
    writeGrams(stock.grams(), out);
    out.writeLong(stock.variance());
    out.writeLong(stock.onHand());
    out.writeLong(stock.time());
    out.writeLong(stock.ingestTime());
  }

  @Override
  public LotStock read(DataInput in, int version) throws IOException {
    return new LotStock(
        in.readUTF(),
        StockClaimForm.readText(in),
        in.readUTF(),
        in.readInt(),
        StockClaimForm.readLabel(in),
        readGrams(in),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  static void writeGrams(Map<StockKind, Long> grams, DataOutput out) throws IOException {
    out.writeByte(grams.size());
    for (Map.Entry<StockKind, Long> each : grams.entrySet()) {
      out.writeUTF(each.getKey().name());
      out.writeLong(each.getValue());
    }
  }

  static Map<StockKind, Long> readGrams(DataInput in) throws IOException {
    Map<StockKind, Long> grams = new EnumMap<>(StockKind.class);
    for (int left = in.readByte(); left > 0; left--) {
      grams.put(StockKind.valueOf(in.readUTF()), in.readLong());
    }
    return grams;
  }
}
