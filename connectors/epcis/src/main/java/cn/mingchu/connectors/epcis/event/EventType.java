package cn.mingchu.connectors.epcis.event;

import java.util.Optional;

/** The five kinds of events. */
public enum EventType {
  OBJECT("ObjectEvent"),
  AGGREGATION("AggregationEvent"),
  TRANSACTION("TransactionEvent"),
  TRANSFORMATION("TransformationEvent"),
  ASSOCIATION("AssociationEvent");

  private final String word;

  EventType(String word) {
    this.word = word;
  }

  /** The name of the kind in documents. */
  public String word() {
    return word;
  }

  public static Optional<EventType> of(String word) {
    for (EventType type : values()) {
      if (type.word.equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
