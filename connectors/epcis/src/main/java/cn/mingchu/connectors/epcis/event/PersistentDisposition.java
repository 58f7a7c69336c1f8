package cn.mingchu.connectors.epcis.event;

import java.util.List;

/** Conditions of the objects that begin to hold with the event, or no longer hold. */
public record PersistentDisposition(List<String> set, List<String> unset) {

  public PersistentDisposition {
    set = List.copyOf(set);
    unset = List.copyOf(unset);
  }
}
