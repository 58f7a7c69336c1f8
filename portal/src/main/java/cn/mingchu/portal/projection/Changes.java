package cn.mingchu.portal.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one committed batch changed on the pages. */
public final class Changes {

  private final List<FindingChange> findings = new ArrayList<>();
  private final Map<String, String> devicesHeard = new HashMap<>();
  private boolean registers;

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

  /** Whether a school or a device was entered, changed or taken out. */
  public boolean registers() {
    return registers;
  }

  public boolean isEmpty() {
    return findings.isEmpty() && devicesHeard.isEmpty() && !registers;
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
}
