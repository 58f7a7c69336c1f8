package cn.mingchu.portal.projection;

import java.util.List;
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
          "device_heard",
          "reading_last",
          "reading_minute",
          "finding",
          "finding_revision",
          "reject_count",
          "reject");

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

  List<String> names() {
    return ALL;
  }
}
