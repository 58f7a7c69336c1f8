package cn.mingchu.schemas.rule;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Severity;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The severity of a finding that has lasted for the rule's raiseAfter.
 *
 * @param exceptions devices for which it is raised to another severity
 */
public record Raise(Severity to, Map<DeviceKind, Severity> exceptions) implements Serializable {

  public Raise {
    Map<DeviceKind, Severity> copy = new EnumMap<>(DeviceKind.class);
    copy.putAll(exceptions);
    exceptions = Collections.unmodifiableMap(copy);
  }

  Severity to(DeviceKind device) {
    return exceptions.getOrDefault(device, to);
  }
}
