package cn.mingchu.connectors.epcis.event;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says that an earlier event of the same content was wrong, and which events say it right. */
public record ErrorDeclaration(
    OffsetDateTime declaredAt,
    @Nullable String reason,
    List<String> correctiveEventIds,
    List<DataElement> extensions) {

  public ErrorDeclaration {
    correctiveEventIds = List.copyOf(correctiveEventIds);
    extensions = List.copyOf(extensions);
  }
}
