package cn.mingchu.connectors.epcis.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects were fixed to another one or to a place: a sensor to a lorry, a lid to a box. */
public record AssociationEvent(
    Circumstances circumstances,
    Action action,
    @Nullable String parentId,
    List<String> childEpcs,
    List<Quantity> childQuantities)
    implements EpcisEvent {

  public AssociationEvent {
    childEpcs = List.copyOf(childEpcs);
    childQuantities = List.copyOf(childQuantities);
  }

  @Override
  public EventType type() {
    return EventType.ASSOCIATION;
  }
}
