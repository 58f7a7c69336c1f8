package cn.mingchu.connectors.epcis.element;

import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.Quantity;
import cn.mingchu.connectors.epcis.event.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads quantities, and refuses those that nobody can have had. */
final class QuantityReader {

  /** A million tonnes, a thousand million pieces: a slip of the hand, whatever the unit. */
  private static final BigDecimal MOST = new BigDecimal("1000000000");

  private QuantityReader() {}

  static List<Quantity> read(Fields event, String list) throws RefusedEpcisException {
    List<Quantity> quantities = new ArrayList<>();
    for (DataElement item : event.items(list, "quantityElement")) {
      Fields fields = event.group(list, quantities.size(), item);
      quantities.add(quantity(fields));
      fields.refuseOthers();
      fields.refuseExtensions();
    }
    return quantities;
  }

  private static Quantity quantity(Fields fields) throws RefusedEpcisException {
    String epcClass = Values.identity(fields, "epcClass", fields.requiredText("epcClass"));
    Optional<String> amount = fields.literal("quantity");
    Optional<String> unit = fields.text("uom");
    if (amount.isEmpty()) {
      if (unit.isPresent()) {
        throw fields.refused("uom", unit.get(), "is the unit of no quantity");
      }
      return new Quantity(epcClass, null, null);
    }
    return new Quantity(
        epcClass, amount(fields, amount.get()), unit.isEmpty() ? null : unit(fields, unit.get()));
  }

  private static BigDecimal amount(Fields fields, String text) throws RefusedEpcisException {
    BigDecimal amount = Values.number(fields, "quantity", text);
    if (amount.signum() < 0) {
      throw fields.refused("quantity", text, "is negative");
    }
    if (amount.compareTo(MOST) > 0) {
      throw fields.refused("quantity", text, "is more than " + MOST);
    }
    return amount;
  }

  private static UnitOfMeasure unit(Fields fields, String code) throws RefusedEpcisException {
    Optional<UnitOfMeasure> unit = UnitOfMeasure.of(code);
    if (unit.isEmpty()) {
      throw fields.refused("uom", code, "is no unit that is known here, such as KGM");
    }
    return unit.get();
  }
}
