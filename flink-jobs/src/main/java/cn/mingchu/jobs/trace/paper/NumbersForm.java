package cn.mingchu.jobs.trace.paper;

import cn.mingchu.schemas.event.Quantity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How the numbers of a finding are written, field by field. */
public final class NumbersForm {

  private NumbersForm() {}

  /** Writes them. */
  public static void write(Numbers numbers, DataOutput out) throws IOException {
    Quantity quantity = numbers.quantity();
    ClaimForm.writeText(quantity == null ? null : quantity.name(), out);
    ClaimForm.writeNumber(numbers.limitHundredths(), out);
    ClaimForm.writeNumber(numbers.worstHundredths(), out);
    out.writeByte(numbers.parameters().size());
    for (Map.Entry<String, String> parameter : new TreeMap<>(numbers.parameters()).entrySet()) {
      out.writeUTF(parameter.getKey());
      out.writeUTF(parameter.getValue());
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Numbers read(DataInput in) throws IOException {
    String quantity = ClaimForm.readText(in);
    Integer limit = ClaimForm.readNumber(in);
    Integer worst = ClaimForm.readNumber(in);
    Map<String, String> parameters = new HashMap<>();
    for (int left = in.readByte(); left > 0; left--) {
      parameters.put(in.readUTF(), in.readUTF());
    }
    return new Numbers(
        quantity == null ? null : Quantity.valueOf(quantity), limit, worst, parameters);
  }
}
