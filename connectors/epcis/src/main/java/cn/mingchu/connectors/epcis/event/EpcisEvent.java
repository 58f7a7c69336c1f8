package cn.mingchu.connectors.epcis.event;

/** One fact of the supply chain, as the one who saw it tells it. */
public sealed interface EpcisEvent
    permits ObjectEvent, AggregationEvent, TransactionEvent, TransformationEvent, AssociationEvent {

  EventType type();

  /** What all kinds of events tell: when, where, why and how. */
  Circumstances circumstances();
}
