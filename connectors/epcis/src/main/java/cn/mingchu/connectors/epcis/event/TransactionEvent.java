package cn.mingchu.connectors.epcis.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects were put to a business transaction, such as an order or a delivery note. */
public record TransactionEvent(
    Circumstances circumstances,
    Action action,
    @Nullable String parentId,
    List<String> epcs,
    List<Quantity> quantities)
    implements EpcisEvent {

  public TransactionEvent {
    epcs = List.copyOf(epcs);
    quantities = List.copyOf(quantities);
  }

  @Override
  public EventType type() {
    return EventType.TRANSACTION;
  }
}
