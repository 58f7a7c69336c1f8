package cn.mingchu.jobs.stock.book;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.jobs.stock.paper.StockClaimForm;
import cn.mingchu.jobs.stock.paper.StockKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** What the book of a lot comes to, field by field. */
public final class LotStockForm extends ImmutableForm<LotStock> {

  private static final long serialVersionUID = 1L;

  /** Raised with the label. */
  @Override
  public int version() {
    return 2;
  }

  @Override
  public void write(LotStock stock, DataOutput out) throws IOException {
    out.writeUTF(stock.schoolId());
    BinaryForm.writeText(stock.regionCode(), out);
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
        BinaryForm.readText(in),
        in.readUTF(),
        in.readInt(),
        StockClaimForm.readLabel(in, version),
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
