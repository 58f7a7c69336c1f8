package cn.mingchu.jobs.trace;

import cn.mingchu.connectors.kafka.FromRecord;
import cn.mingchu.jobs.trace.drill.DrillResult;
import cn.mingchu.jobs.trace.drill.RegisteredSchool;
import cn.mingchu.jobs.trace.drill.Whereabouts;
import cn.mingchu.schemas.event.RecallDrill;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.lot.Share;
import java.time.Instant;
import java.util.List;

/** How what drills find becomes records, and the register what drills know of schools. */
final class DrillRecords {

  private DrillRecords() {}

  static RecallDrill drill(DrillResult result) {
    Whereabouts whereabouts = result.whereabouts();
    Long foundAt = result.foundAt();
    return RecallDrill.newBuilder()
        .setDrillId(result.issued().drill().causeId())
        .setRevision(result.revision())
        .setRegionCode(result.issued().drill().regionCode())
        .setDay(result.issued().drill().day())
        .setLotId(result.issued().lotId())
        .setIngredient(result.issued().ingredient())
        .setIssuedTime(Instant.ofEpochMilli(result.issued().issuedAt()))
        .setFoundTime(foundAt == null ? null : Instant.ofEpochMilli(foundAt))
        .setDecidedTime(Instant.ofEpochMilli(result.decidedAt()))
        .setSoughtGrams(Share.grams(whereabouts.sought()))
        .setFoundGrams(Share.grams(whereabouts.found()))
        .setMealGrams(Share.grams(whereabouts.meals()))
        .setKitchenGrams(Share.grams(whereabouts.kitchens()))
        .setStoreGrams(Share.grams(whereabouts.stores()))
        .setDiscardedGrams(Share.grams(whereabouts.discarded()))
        .setOutsideGrams(Share.grams(whereabouts.outside()))
        .setReached(List.copyOf(whereabouts.reached()))
        .setUnreachable(List.copyOf(whereabouts.unreachable()))
        .build();
  }

  /** Schools of the register, and what it means that one was taken out. */
  static final class FromSchool implements FromRecord<School, RegisteredSchool> {

    private static final long serialVersionUID = 1L;

    @Override
    public RegisteredSchool read(School record, int partition, long offset) {
      return new RegisteredSchool(record.getSchoolId(), record.getRegionCode());
    }

    @Override
    public RegisteredSchool readTombstone(String key, long offset) {
      return new RegisteredSchool(key, null);
    }
  }
}
