package cn.mingchu.portal.live;

import cn.mingchu.portal.projection.Changes;
import cn.mingchu.portal.projection.Changes.FindingChange;
import cn.mingchu.portal.scope.Scope;
import java.util.HashSet;
import java.util.Set;

/**
 * A change and the scopes that it touches.
 *
 * @param number counts the changes since this portal began to listen
 */
record LiveEvent(
    long number,
    Set<String> findingScopes,
    Set<String> readingScopes,
    boolean allFindings,
    boolean allReadings) {

  /** A change of whatever there is. */
  static LiveEvent ofEverything(long number) {
    return new LiveEvent(number, Set.of(), Set.of(), true, true);
  }

  static LiveEvent of(long number, Changes changes) {
    Set<String> findings = new HashSet<>();
    for (FindingChange change : changes.findings()) {
      findings.add("device:" + change.subjectId());
      findings.add("school:" + change.schoolId());
      findings.add("region:" + change.countyCode());
      findings.add("region:" + change.cityCode());
      findings.add("region:" + change.provinceCode());
    }
    Set<String> readings = new HashSet<>();
    changes
        .devicesHeard()
        .forEach(
            (device, school) -> {
              readings.add("device:" + device);
              readings.add("school:" + school);
            });
    return new LiveEvent(
        number,
        findings,
        readings,
        changes.registers() || changes.anyFinding(),
        changes.registers() || changes.anyDevice());
  }

  boolean tellsFindingsOf(Scope scope) {
    return allFindings || findingScopes.contains(scope.toString());
  }

  boolean tellsReadingsOf(Scope scope) {
    return allReadings || readingScopes.contains(scope.toString());
  }
}
