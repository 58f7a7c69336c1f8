package cn.mingchu.portal.projection;

import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables that hold nothing but what was read from Kafka, and the positions in it. */
public final class ProjectedTables {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectedTables.class);

  private static final List<String> ALL =
      List.of(
          "kafka_offset",
          "unreadable",
          "school",
          "device",
          "register_entry",
          "rule_setting",
          "device_heard",
          "reading_last",
          "reading_minute",
          "finding",
          "finding_revision",
          "reject_count",
          "reject",
          "exposure",
          "recall_drill",
          "stock_level",
          "meal_audit",
          "plan_check",
          "entry_day",
          "duty_day",
          "supervision",
          "public_menu",
          "purchase",
          "delivery_revision",
          "reference_price",
          "paper",
          "paper_delivery",
          "paper_meal",
          "dish",
          "paper_supply_step",
          "paper_stock_movement",
          "paper_lot_test",
          "paper_recall",
          "paper_lot_hold",
          "alert",
          "alert_refusal",
          "silence",
          "silence_lift");

  private final JdbcTemplate database;
  private final TransactionTemplate transaction;

  public ProjectedTables(JdbcTemplate database, PlatformTransactionManager transactions) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Empties every table and forgets every position, in one transaction. Running lanes, in this
   * process or another, notice it and read again from the start.
   */
  public void empty() {
    transaction.executeWithoutResult(
        status -> {
          // Every batch moves a position first: none is in the middle once this is locked.
          database.execute("lock table kafka_offset in exclusive mode");
          database.execute("truncate " + String.join(", ", ALL));
        });
    LOG.info("Emptied {}; Kafka is read again from the start", ALL);
  }

  /**
   * Empties the tables of one topic and forgets where it was read to, in one transaction; does
   * nothing if somebody else was faster.
   *
   * @param position where {@code partition} was to be read next
   */
  void empty(TopicRows<?> rows, TopicPartition partition, long position) {
    transaction.executeWithoutResult(
        status -> {
          database.execute("lock table kafka_offset in exclusive mode");
          if (isStored(partition, position)) {
            database.execute("truncate " + String.join(", ", rows.tables()));
            database.update("delete from unreadable where topic = ?", partition.topic());
            database.update("delete from kafka_offset where topic = ?", partition.topic());
            LOG.warn(
                "{} ends before {}, up to where it was read: emptied {}, which are filled again"
                    + " from what Kafka holds",
                partition,
                position,
                rows.tables());
          }
        });
  }

  private boolean isStored(TopicPartition partition, long position) {
    return !database
        .queryForList(
            "select 1 from kafka_offset"
                + " where topic = ? and kafka_partition = ? and next_offset = ?",
            partition.topic(),
            partition.partition(),
            position)
        .isEmpty();
  }

  List<String> names() {
    return ALL;
  }
}
