package cn.mingchu.portal.projection;

import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What schools bought: each lot that was taken and has a price, of every revision of its delivery
 * note, and which revision counts.
 */
final class PurchaseRows implements TopicRows<Delivery> {

  /** Where a business day begins and ends. */
  private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

  private static final String PUT_LOT =
      """
      insert into purchase (school_id, delivery_id, revision, lot_id, day, bought_at, supplier_id,
                            ingredient, grams, price_fen)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private static final String PUT_NOTE =
      """
      insert into delivery_revision (school_id, delivery_id, revision) values (?, ?, ?)
      on conflict (school_id, delivery_id) do update set revision = excluded.revision
      where delivery_revision.revision < excluded.revision
      """;

  private static final NewestRevisions<Delivery> NEWEST =
      new NewestRevisions<>(
          note -> List.of(note.getSchoolId(), note.getDeliveryId()), Delivery::getRevision);

  private final JdbcTemplate database;
  private final FoodCatalogue foods;

  PurchaseRows(JdbcTemplate database, FoodCatalogue foods) {
    this.database = database;
    this.foods = foods;
  }

  @Override
  public Topic<Delivery> topic() {
    return Topics.DELIVERIES;
  }

  @Override
  public List<String> tables() {
    return List.of("purchase", "delivery_revision");
  }

  @Override
  public void noteUnseen(Changes changes) {
    // the pages of prices ask again by themselves
  }

  @Override
  public void write(List<Arrived<Delivery>> records, Changes changes) {
    List<Object[]> lots = new ArrayList<>();
    for (Arrived<Delivery> record : records) {
      Delivery note = record.value();
      if (note != null) {
        for (DeliveryLine line : note.getLines()) {
          Long price = line.getPriceFen();
          if (price != null && price > 0 && line.getWeighedGrams() > 0) {
            lots.add(row(note, line, price));
          }
        }
      }
    }
    database.batchUpdate(PUT_LOT, lots);
    database.batchUpdate(
        PUT_NOTE,
        NEWEST.in(records).stream()
            .map(
                note -> new Object[] {note.getSchoolId(), note.getDeliveryId(), note.getRevision()})
            .toList());
  }

  private Object[] row(Delivery note, DeliveryLine line, long price) {
    Instant time = note.getHeader().getEventTime();
    return new Object[] {
      note.getSchoolId(),
      note.getDeliveryId(),
      note.getRevision(),
      line.getLotId(),
      LocalDate.ofInstant(time, BUSINESS_ZONE),
      SqlTime.of(time),
      note.getSupplierId(),
      foods.called(line.getIngredient()).name(),
      line.getWeighedGrams(),
      price
    };
  }
}
