package cn.mingchu.connectors.epcis.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inputs were used up and outputs made of them.
 *
 * <p>Events of one transformation id are one transformation: all of its outputs may hold of all of
 * its inputs.
 */
public record TransformationEvent(
    Circumstances circumstances,
    List<String> inputEpcs,
    List<Quantity> inputQuantities,
    List<String> outputEpcs,
    List<Quantity> outputQuantities,
    @Nullable String transformationId,
    List<DataElement> masterData)
    implements EpcisEvent {

  public TransformationEvent {
    inputEpcs = List.copyOf(inputEpcs);
    inputQuantities = List.copyOf(inputQuantities);
    outputEpcs = List.copyOf(outputEpcs);
    outputQuantities = List.copyOf(outputQuantities);
    masterData = List.copyOf(masterData);
  }

  @Override
  public EventType type() {
    return EventType.TRANSFORMATION;
  }
}
