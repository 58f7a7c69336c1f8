package cn.mingchu.gateway;

import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.event.SchoolType;
import java.time.Instant;
import java.util.UUID;

/** Two schools of Dazhou with a fridge each, as reference data. */
public final class Town {

  public static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  public static final String SCHOOL = "2151000001";
  public static final String OTHER_SCHOOL = "2151000002";
  public static final String COUNTY = "511702";
  public static final String FRIDGE = "fridge-1";
  public static final String OTHER_FRIDGE = "fridge-2";

  private Town() {}

  public static School school(String schoolId) {
    return School.newBuilder()
        .setHeader(header(schoolId))
        .setSchoolId(schoolId)
        .setName("达州市第一小学")
        .setRegionCode(COUNTY)
        .setType(SchoolType.PRIMARY)
        .build();
  }

  public static Device fridge(String deviceId, String schoolId) {
    return Device.newBuilder()
        .setHeader(header(schoolId))
        .setDeviceId(deviceId)
        .setSchoolId(schoolId)
        .setKind(DeviceKind.FRIDGE)
        .setName("冷藏柜")
        .setPeriodSeconds(60)
        .build();
  }

  private static EventHeader header(String schoolId) {
    return EventHeader.newBuilder()
        .setEventId(new UUID(0, schoolId.hashCode()))
        .setEventTime(NOON)
        .setRecordedTime(NOON)
        .setIngestTime(NOON)
        .setSource("test")
        .setSchoolId(schoolId)
        .setRegionCode(COUNTY)
        .build();
  }
}
