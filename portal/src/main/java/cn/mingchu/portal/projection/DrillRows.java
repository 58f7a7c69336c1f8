package cn.mingchu.portal.projection;

import cn.mingchu.portal.scope.RegionPath;
import cn.mingchu.portal.scope.RegionPaths;
import cn.mingchu.schemas.event.RecallDrill;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a drill found in a county, in its newest revision. */
final class DrillRows implements TopicRows<RecallDrill> {

  private static final String PUT =
      """
      insert into recall_drill (drill_id, revision, region_code, province_code, city_code,
                                county_code, day, lot_id, ingredient, issued_time, found_time,
                                decided_time, sought_grams, found_grams, meal_grams, kitchen_grams,
                                store_grams, discarded_grams, outside_grams, reached, unreachable)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (drill_id) do update set
        revision = excluded.revision, region_code = excluded.region_code,
        province_code = excluded.province_code, city_code = excluded.city_code,
        county_code = excluded.county_code, day = excluded.day, lot_id = excluded.lot_id,
        ingredient = excluded.ingredient, issued_time = excluded.issued_time,
        found_time = excluded.found_time, decided_time = excluded.decided_time,
        sought_grams = excluded.sought_grams, found_grams = excluded.found_grams,
        meal_grams = excluded.meal_grams, kitchen_grams = excluded.kitchen_grams,
        store_grams = excluded.store_grams, discarded_grams = excluded.discarded_grams,
        outside_grams = excluded.outside_grams, reached = excluded.reached,
        unreachable = excluded.unreachable
      where recall_drill.revision < excluded.revision
      """;

  private static final NewestRevisions<RecallDrill> NEWEST =
      new NewestRevisions<>(RecallDrill::getDrillId, RecallDrill::getRevision);

  private final JdbcTemplate database;
  private final RegionPaths regions;

  DrillRows(JdbcTemplate database, RegionPaths regions) {
    this.database = database;
    this.regions = regions;
  }

  @Override
  public Topic<RecallDrill> topic() {
    return Topics.RECALL_DRILLS;
  }

  @Override
  public List<String> tables() {
    return List.of("recall_drill");
  }

  @Override
  public void noteUnseen(Changes changes) {
    // the page of the drills asks again by itself
  }

  @Override
  public void write(List<Arrived<RecallDrill>> records, Changes changes) {
    database.batchUpdate(PUT, NEWEST.in(records).stream().map(this::row).toList());
  }

  private Object[] row(RecallDrill drill) {
    RegionPath path = regions.of(drill.getRegionCode());
    return new Object[] {
      drill.getDrillId(),
      drill.getRevision(),
      drill.getRegionCode(),
      path.provinceCode(),
      path.cityCode(),
      path.countyCode(),
      drill.getDay(),
      drill.getLotId(),
      drill.getIngredient(),
      SqlTime.of(drill.getIssuedTime()),
      SqlTime.ofNullable(drill.getFoundTime()),
      SqlTime.of(drill.getDecidedTime()),
      drill.getSoughtGrams(),
      drill.getFoundGrams(),
      drill.getMealGrams(),
      drill.getKitchenGrams(),
      drill.getStoreGrams(),
      drill.getDiscardedGrams(),
      drill.getOutsideGrams(),
      drill.getReached().toArray(String[]::new),
      drill.getUnreachable().toArray(String[]::new)
    };
  }
}
