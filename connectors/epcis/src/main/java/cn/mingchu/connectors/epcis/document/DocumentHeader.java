package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.event.DataElement;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself.
 *
 * @param namespaces those of its extensions, by their prefixes
 * @param extensions what others have added to the document as a whole
 */
public record DocumentHeader(
    @Nullable OffsetDateTime createdAt,
    Map<String, String> namespaces,
    List<DataElement> extensions) {

  public DocumentHeader {
    namespaces = Collections.unmodifiableMap(new LinkedHashMap<>(namespaces));
    extensions = List.copyOf(extensions);
  }
}
