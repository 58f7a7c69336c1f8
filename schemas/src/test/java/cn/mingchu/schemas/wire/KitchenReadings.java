package cn.mingchu.schemas.wire;

import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.ReadingQuality;
import java.time.Instant;
import java.util.UUID;

/** Readings for tests of the wire. */
final class KitchenReadings {

  static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private KitchenReadings() {}

  static KitchenReading fridgeAt(int hundredths) {
    return KitchenReading.newBuilder()
        .setHeader(
            EventHeader.newBuilder()
                .setEventId(new UUID(7, hundredths))
                .setEventTime(NOON)
                .setRecordedTime(NOON)
                .setIngestTime(NOON.plusMillis(20))
                .setSource("key-1")
                .setSchoolId("2151000001")
                .setRegionCode("511702")
                .build())
        .setDeviceId("fridge-1")
        .setQuantity(Quantity.TEMPERATURE)
        .setHundredths(hundredths)
        .setSequence(17L)
        .setBatteryPercent(93)
        .setQuality(ReadingQuality.GOOD)
        .build();
  }
}
