package cn.mingchu.launcher.recording;

import cn.mingchu.launcher.series.Series;
import cn.mingchu.schemas.event.DeviceKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * A device that a file stands for.
 *
 * @param period how often it reports
 */
public record ReplayedDevice(
    String deviceId, String schoolId, DeviceKind kind, Duration period, Series series) {

  Registration registration(Instant at) {
    Map<String, Object> device = new LinkedHashMap<>();
    byte[] name = (deviceId + "|" + at).getBytes(StandardCharsets.UTF_8);
    device.put("eventId", UUID.nameUUIDFromBytes(name).toString());
    device.put("eventTime", at.toString());
    device.put("deviceId", deviceId);
    device.put("schoolId", schoolId);
    device.put("kind", kind.name());
    device.put("name", deviceId);
    device.put("periodSeconds", period.toSeconds());
    return new Registration("devices", deviceId, JsonMapper.shared().writeValueAsString(device));
  }
}
