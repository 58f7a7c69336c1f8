package cn.mingchu.connectors.epcis.event;

import java.util.List;

/** Where it was seen, or where the objects are from then on. */
public record Place(String id, List<DataElement> extensions) {

  public Place {
    extensions = List.copyOf(extensions);
  }
}
