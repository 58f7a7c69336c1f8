package cn.mingchu.portal.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one committed batch changed on the pages, or what may have changed unseen. */
public final class Changes {

  private final List<FindingChange> findings = new ArrayList<>();
  private final Map<String, String> devicesHeard = new HashMap<>();
  private boolean registers;
  private boolean anyFinding;
  private boolean anyDevice;

  /** A finding appeared or has a new revision. */
  public record FindingChange(
      String findingId,
      int revision,
      String subjectId,
      @Nullable String schoolId,
      @Nullable String countyCode,
      @Nullable String cityCode,
      @Nullable String provinceCode) {}

  /** In the order in which they were said. */
  public List<FindingChange> findings() {
    return findings;
  }

  /** The devices that something came from, each with its school; an empty school is not known. */
  public Map<String, String> devicesHeard() {
    return devicesHeard;
  }

  /** Whether a school, a device or a rule setting was entered, changed or taken out. */
  public boolean registers() {
    return registers;
  }

  /** Whether findings changed that are not named here, because somebody else stored them. */
  public boolean anyFinding() {
    return anyFinding;
  }

  /** Whether something came from devices that are not named here. */
  public boolean anyDevice() {
    return anyDevice;
  }

  public boolean isEmpty() {
    return findings.isEmpty() && devicesHeard.isEmpty() && !registers && !anyFinding && !anyDevice;
  }

  void findingChanged(FindingChange change) {
    findings.add(change);
  }

  void deviceHeard(String deviceId, @Nullable String schoolId) {
    devicesHeard.put(deviceId, schoolId == null ? "" : schoolId);
  }

  void registersChanged() {
    registers = true;
  }

  void anyFindingChanged() {
    anyFinding = true;
  }

  void anyDeviceHeard() {
    anyDevice = true;
  }
}
