package cn.mingchu.portal.projection;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.portal.Records;
import cn.mingchu.portal.TestDatabase;
import cn.mingchu.portal.TestLog;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.topic.Topics;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that is shorter than the positions in the database is another log. */
class ReplacedLogIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SCHOOL = "2151000001";

  @Test
  void countsTheRecordsOfAnotherLogAloneAndKeepsTheOtherTopics(@TempDir Path folder) {
    try (TestLog kafka = TestLog.start(folder);
        TestDatabase database = TestDatabase.start()) {
      DataSource rows = TestDatabase.source(database.migrated());
      kafka.send(Topics.KITCHEN_READINGS, Collections.nCopies(5, reading()));
      kafka.send(Topics.REJECTS, Collections.nCopies(5, reject()));
      kafka.send(Topics.FINDINGS, List.of(Records.finding("f", "fridge", SCHOOL).build()));
      try (Projector before = Projector.on(rows, rows, kafka, changes -> {})) {
        await().atMost(PATIENCE).until(() -> before.hasCaughtUp(11));
      }

      kafka.replace(Topics.KITCHEN_READINGS);
      kafka.replace(Topics.REJECTS);
      kafka.send(Topics.KITCHEN_READINGS, Collections.nCopies(2, reading()));
      kafka.send(Topics.REJECTS, Collections.nCopies(2, reject()));

      try (Projector after = Projector.on(rows, rows, kafka, changes -> {})) {
        await().atMost(PATIENCE).until(() -> after.hasCaughtUp(5));
        assertThat(numbers(after, "select readings from reading_minute")).containsExactly(2L);
        assertThat(numbers(after, "select rejects from reject_count")).containsExactly(2L);
        assertThat(numbers(after, "select count(*) from finding")).containsExactly(1L);
      }
    }
  }

  private static List<Long> numbers(Projector projector, String query) {
    return projector.database().queryForList(query, Long.class);
  }

  private static KitchenReading reading() {
    return Records.reading("fridge", SCHOOL, Quantity.TEMPERATURE, 400, NOON.minusSeconds(60));
  }

  private static Reject reject() {
    return Reject.newBuilder()
        .setRejectedTime(NOON)
        .setComponent("gateway")
        .setReason(RejectReason.DUPLICATE)
        .setDetail("again")
        .setTopic(Topics.KITCHEN_READINGS.name())
        .setSubjectId("fridge")
        .setOriginal(ByteBuffer.allocate(1))
        .build();
  }
}
