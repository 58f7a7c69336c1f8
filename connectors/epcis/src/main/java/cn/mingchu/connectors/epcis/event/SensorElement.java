package cn.mingchu.connectors.epcis.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What sensors said of the goods or of the place. */
public record SensorElement(
    @Nullable SensorValues metadata, List<SensorValues> reports, List<DataElement> extensions) {

  public SensorElement {
    reports = List.copyOf(reports);
    extensions = List.copyOf(extensions);
  }
}
