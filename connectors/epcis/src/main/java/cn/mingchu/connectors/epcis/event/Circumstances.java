package cn.mingchu.connectors.epcis.event;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When, where, why and how: what events of all kinds tell.
 *
 * @param timeZoneOffset the offset of the place where it happened; {@code eventTime} may be written
 *     in another
 * @param errorDeclaration says that an event of the same content was wrong; the event is not taken
 *     away by it
 * @param bizStep the step as URI of the Core Business Vocabulary or of somebody's own
 * @param extensions what others have added, kept as it came
 */
public record Circumstances(
    OffsetDateTime eventTime,
    String timeZoneOffset,
    @Nullable OffsetDateTime recordTime,
    @Nullable String eventId,
    @Nullable ErrorDeclaration errorDeclaration,
    List<String> certificationInfo,
    @Nullable String bizStep,
    @Nullable String disposition,
    @Nullable PersistentDisposition persistentDisposition,
    @Nullable Place readPoint,
    @Nullable Place bizLocation,
    List<Reference> bizTransactions,
    List<Reference> sources,
    List<Reference> destinations,
    List<SensorElement> sensorElements,
    List<DataElement> extensions) {

  public Circumstances {
    certificationInfo = List.copyOf(certificationInfo);
    bizTransactions = List.copyOf(bizTransactions);
    sources = List.copyOf(sources);
    destinations = List.copyOf(destinations);
    sensorElements = List.copyOf(sensorElements);
    extensions = List.copyOf(extensions);
  }
}
