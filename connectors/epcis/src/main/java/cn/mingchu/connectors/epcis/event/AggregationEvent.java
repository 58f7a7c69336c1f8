package cn.mingchu.connectors.epcis.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects were packed into another one, or unpacked. */
public record AggregationEvent(
    Circumstances circumstances,
    Action action,
    @Nullable String parentId,
    List<String> childEpcs,
    List<Quantity> childQuantities)
    implements EpcisEvent {

  public AggregationEvent {
    childEpcs = List.copyOf(childEpcs);
    childQuantities = List.copyOf(childQuantities);
  }

  @Override
  public EventType type() {
    return EventType.AGGREGATION;
  }
}
