package cn.mingchu.connectors.epcis.event;

import java.util.List;

/** Something happened to objects: they were harvested, shipped, received, inspected, destroyed. */
public record ObjectEvent(
    Circumstances circumstances,
    Action action,
    List<String> epcs,
    List<Quantity> quantities,
    List<DataElement> masterData)
    implements EpcisEvent {

  public ObjectEvent {
    epcs = List.copyOf(epcs);
    quantities = List.copyOf(quantities);
    masterData = List.copyOf(masterData);
  }

  @Override
  public EventType type() {
    return EventType.OBJECT;
  }
}
