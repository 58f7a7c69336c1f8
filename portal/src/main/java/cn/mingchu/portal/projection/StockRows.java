package cn.mingchu.portal.projection;

import cn.mingchu.schemas.event.StockLevel;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the book of a lot in a store comes to, in its newest revision. */
final class StockRows implements TopicRows<StockLevel> {

  private static final String PUT =
      """
      insert into stock_level (school_id, lot_id, revision, ingredient, keeping, usable_until,
                               received_grams, transferred_in_grams, returned_grams, issued_grams,
                               sent_back_grams, discarded_grams, transferred_out_grams,
                               variance_grams, on_hand_grams, last_time, decided_ingest_time)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (school_id, lot_id) do update set
        revision = excluded.revision, ingredient = excluded.ingredient,
        keeping = excluded.keeping, usable_until = excluded.usable_until,
        received_grams = excluded.received_grams,
        transferred_in_grams = excluded.transferred_in_grams,
        returned_grams = excluded.returned_grams, issued_grams = excluded.issued_grams,
        sent_back_grams = excluded.sent_back_grams,
        discarded_grams = excluded.discarded_grams,
        transferred_out_grams = excluded.transferred_out_grams,
        variance_grams = excluded.variance_grams, on_hand_grams = excluded.on_hand_grams,
        last_time = excluded.last_time, decided_ingest_time = excluded.decided_ingest_time
      where stock_level.revision < excluded.revision
      """;

  private static final NewestRevisions<StockLevel> NEWEST =
      new NewestRevisions<>(
          level -> List.of(level.getSchoolId(), level.getLotId()), StockLevel::getRevision);

  private final JdbcTemplate database;

  StockRows(JdbcTemplate database) {
    this.database = database;
  }

  @Override
  public Topic<StockLevel> topic() {
    return Topics.STOCK_LEVELS;
  }

  @Override
  public List<String> tables() {
    return List.of("stock_level");
  }

  @Override
  public void noteUnseen(Changes changes) {
    // the page of a store asks again by itself
  }

  @Override
  public void write(List<Arrived<StockLevel>> records, Changes changes) {
    database.batchUpdate(PUT, NEWEST.in(records).stream().map(StockRows::row).toList());
  }

  private static Object[] row(StockLevel level) {
    return new Object[] {
      level.getSchoolId(),
      level.getLotId(),
      level.getRevision(),
      level.getIngredient(),
      level.getKeeping().name(),
      level.getUsableUntil(),
      level.getReceivedGrams(),
      level.getTransferredInGrams(),
      level.getReturnedGrams(),
      level.getIssuedGrams(),
      level.getSentBackGrams(),
      level.getDiscardedGrams(),
      level.getTransferredOutGrams(),
      level.getVarianceGrams(),
      level.getOnHandGrams(),
      SqlTime.ofNullable(level.getTime()),
      SqlTime.of(level.getDecidedIngestTime())
    };
  }
}
