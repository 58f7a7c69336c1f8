package cn.mingchu.jobs.trace.paper;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Evidence;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.rule.LimitComparator;
import cn.mingchu.schemas.rule.Rule;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which findings of the kitchen job say that food lay too warm in its store. */
public final class StoreFindings {

  private static final Set<DeviceKind> STORES =
      Set.of(DeviceKind.FRIDGE, DeviceKind.COLD_ROOM, DeviceKind.FREEZER);

  private static final Set<String> RULES =
      RuleCatalogue.load().ofJob("kitchen").stream()
          .filter(StoreFindings::isAboutWarmStores)
          .map(Rule::id)
          .collect(Collectors.toUnmodifiableSet());

  private static final UUID NONE = new UUID(0, 0);

  private StoreFindings() {}

  private static boolean isAboutWarmStores(Rule rule) {
    return rule.quantity() == Quantity.TEMPERATURE
        && rule.comparator() == LimitComparator.ABOVE
        && rule.devices().stream().anyMatch(STORES::contains);
  }

  /**
   * The breach that a finding tells of, in this revision; null where it is about something else.
   */
  public static @Nullable Breach breach(Finding finding, int partition, long offset) {
    String schoolId = finding.getSchoolId();
    if (schoolId == null || !RULES.contains(finding.getRuleId())) {
      return null;
    }
    boolean isGrave = finding.getSeverity().compareTo(Severity.ORANGE) >= 0;
    boolean isSo =
        finding.getStatus() == FindingStatus.OPEN || finding.getStatus() == FindingStatus.CLOSED;
    Instant end = finding.getEndTime();
    UUID event =
        finding.getEvidence().stream()
            .filter(evidence -> evidence.getRole() == EvidenceRole.DECIDING)
            .map(Evidence::getEventId)
            .findFirst()
            .orElse(NONE);
    return new Breach(
        finding.getFindingId(),
        finding.getRevision(),
        schoolId,
        finding.getSubjectId(),
        isGrave && isSo,
        finding.getStartTime().toEpochMilli(),
        end == null ? Long.MAX_VALUE : end.toEpochMilli(),
        finding.getDecidedTime().toEpochMilli(),
        new PaperSource(
            event.getMostSignificantBits(),
            event.getLeastSignificantBits(),
            finding.getDecidedIngestTime().toEpochMilli(),
            schoolId,
            finding.getRegionCode()));
  }
}
