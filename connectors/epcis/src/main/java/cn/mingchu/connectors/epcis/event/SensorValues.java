package cn.mingchu.connectors.epcis.event;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of one report of a sensor, or of what several reports have in common, in the order of
 * {@link SensorField}.
 */
public record SensorValues(Map<SensorField, String> fields, List<DataElement> extensions) {

  public SensorValues {
    EnumMap<SensorField, String> ordered = new EnumMap<>(SensorField.class);
    ordered.putAll(fields);
    fields = Collections.unmodifiableMap(ordered);
    extensions = List.copyOf(extensions);
  }
}
