package cn.mingchu.portal.projection;

import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.LotAmount;
import cn.mingchu.schemas.event.LotHold;
import cn.mingchu.schemas.event.LotTest;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.RecallNotice;
import cn.mingchu.schemas.event.StockMovement;
import cn.mingchu.schemas.event.SupplyStep;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.jdbc.core.JdbcTemplate;

/** The papers of one kind, each in all its revisions, with the lots that they name. */
final class PaperRows<T extends SpecificRecord> implements TopicRows<T> {

  private static final String PUT =
      """
      insert into paper (kind, party_id, paper_id, revision, event_id, event_time, lots, record)
      values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
      on conflict do nothing
      """;

  private final JdbcTemplate database;
  private final RecordJson json;
  private final Topic<T> topic;
  private final String kind;
  private final String table;
  private final Function<T, Identity> identity;
  private final Function<T, Stream<String>> lots;

  /** What makes a paper one of a kind, and the event that it came with. */
  private record Identity(EventHeader header, String partyId, String paperId, int revision) {}

  private PaperRows(
      JdbcTemplate database,
      RecordJson json,
      Topic<T> topic,
      String kind,
      String table,
      Function<T, Identity> identity,
      Function<T, Stream<String>> lots) {
    this.database = database;
    this.json = json;
    this.topic = topic;
    this.kind = kind;
    this.table = table;
    this.identity = identity;
    this.lots = lots;
  }

  static PaperRows<Delivery> deliveries(JdbcTemplate database, RecordJson json) {
    return new PaperRows<>(
        database,
        json,
        Topics.DELIVERIES,
        "DELIVERY",
        "paper_delivery",
        one ->
            new Identity(
                one.getHeader(), one.getSchoolId(), one.getDeliveryId(), one.getRevision()),
        one ->
            one.getLines().stream()
                .flatMap(
                    line -> Stream.concat(Stream.of(line.getLotId()), ids(line.getOrigins()))));
  }

  static PaperRows<MealServed> meals(JdbcTemplate database, RecordJson json) {
    return new PaperRows<>(
        database,
        json,
        Topics.MEALS,
        "MEAL",
        "paper_meal",
        one -> new Identity(one.getHeader(), one.getSchoolId(), one.getMealId(), one.getRevision()),
        one -> one.getDishes().stream().flatMap(dish -> ids(dish.getLots())));
  }

  static PaperRows<SupplyStep> supplySteps(JdbcTemplate database, RecordJson json) {
    return new PaperRows<>(
        database,
        json,
        Topics.SUPPLY_STEPS,
        "SUPPLY_STEP",
        "paper_supply_step",
        one -> new Identity(one.getHeader(), one.getPartyId(), one.getStepId(), one.getRevision()),
        one -> Stream.concat(ids(one.getInputs()), ids(one.getOutputs())));
  }

  static PaperRows<StockMovement> stockMovements(JdbcTemplate database, RecordJson json) {
    return new PaperRows<>(
        database,
        json,
        Topics.STOCK_MOVEMENTS,
        "STOCK_MOVEMENT",
        "paper_stock_movement",
        one ->
            new Identity(
                one.getHeader(), one.getSchoolId(), one.getMovementId(), one.getRevision()),
        one -> Stream.of(one.getLotId()));
  }

  static PaperRows<LotTest> lotTests(JdbcTemplate database, RecordJson json) {
    return new PaperRows<>(
        database,
        json,
        Topics.LOT_TESTS,
        "LOT_TEST",
        "paper_lot_test",
        one -> new Identity(one.getHeader(), one.getPartyId(), one.getTestId(), one.getRevision()),
        one -> Stream.of(one.getLotId()));
  }

  static PaperRows<RecallNotice> recalls(JdbcTemplate database, RecordJson json) {
    return new PaperRows<>(
        database,
        json,
        Topics.RECALLS,
        "RECALL",
        "paper_recall",
        one -> new Identity(one.getHeader(), one.getIssuer(), one.getRecallId(), one.getRevision()),
        one -> one.getLotIds().stream());
  }

  static PaperRows<LotHold> holds(JdbcTemplate database, RecordJson json) {
    return new PaperRows<>(
        database,
        json,
        Topics.LOT_HOLDS,
        "LOT_HOLD",
        "paper_lot_hold",
        one -> new Identity(one.getHeader(), one.getPartyId(), one.getHoldId(), one.getRevision()),
        one -> Stream.of(one.getLotId()));
  }

  @Override
  public Topic<T> topic() {
    return topic;
  }

  @Override
  public List<String> tables() {
    return List.of(table);
  }

  @Override
  public void noteUnseen(Changes changes) {
    // no page waits for a paper
  }

  @Override
  public void write(List<Arrived<T>> records, Changes changes) {
    List<Object[]> rows = new ArrayList<>();
    for (Arrived<T> record : records) {
      T paper = record.value();
      if (paper != null) {
        rows.add(row(paper));
      }
    }
    database.batchUpdate(PUT, rows);
  }

  private Object[] row(T paper) {
    Identity its = identity.apply(paper);
    return new Object[] {
      kind,
      its.partyId(),
      its.paperId(),
      its.revision(),
      its.header().getEventId(),
      SqlTime.of(its.header().getEventTime()),
      lots.apply(paper).distinct().toArray(String[]::new),
      json.of(paper)
    };
  }

  private static Stream<String> ids(List<LotAmount> amounts) {
    return amounts.stream().map(LotAmount::getLotId);
  }
}
