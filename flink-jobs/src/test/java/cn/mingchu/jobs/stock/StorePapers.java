package cn.mingchu.jobs.stock;

import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.FoodKind;
import cn.mingchu.schemas.event.Keeping;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.StockMovement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Papers of one lot of pork, for tests. */
final class StorePapers {

  static final String SCHOOL = "2151000001";
  static final String OTHER = "2151000002";
  static final Instant MORNING = Instant.parse("2026-03-02T00:00:00Z");

  private int events;

  /** A delivery note of one line, at eight in the morning. */
  Delivery delivered(int revision, long grams) {
    return Delivery.newBuilder()
        .setHeader(header(MORNING))
        .setDeliveryId("note-1")
        .setRevision(revision)
        .setSchoolId(SCHOOL)
        .setSupplierId("butcher")
        .setLines(
            List.of(
                DeliveryLine.newBuilder()
                    .setLotId("pork-1")
                    .setIngredient("猪肉")
                    .setKind(FoodKind.PORK)
                    .setKeeping(Keeping.CHILLED)
                    .setDeclaredGrams(grams + 10)
                    .setWeighedGrams(grams)
                    .setUsableUntil(LocalDate.of(2026, 3, 9))
                    .build()))
        .build();
  }

  /** A movement so many hours later; a transfer goes to the other school. */
  StockMovement moved(String id, int revision, MovementKind kind, long grams, int hours) {
    return StockMovement.newBuilder()
        .setHeader(header(MORNING.plusSeconds(hours * 3600L)))
        .setMovementId(id)
        .setRevision(revision)
        .setSchoolId(SCHOOL)
        .setKind(kind)
        .setLotId("pork-1")
        .setGrams(grams)
        .setOtherPartyId(kind == MovementKind.TRANSFERRED ? OTHER : null)
        .build();
  }

  private EventHeader header(Instant at) {
    return EventHeader.newBuilder()
        .setEventId(new UUID(1, events++))
        .setEventTime(at)
        .setRecordedTime(at)
        .setIngestTime(at)
        .setSource("key")
        .setSchoolId(SCHOOL)
        .setRegionCode("511702")
        .build();
  }
}
