package cn.mingchu.portal.projection;

import cn.mingchu.schemas.event.Exposure;
import cn.mingchu.schemas.event.LotNode;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What of a recall is in a lot, in its newest revision. */
final class ExposureRows implements TopicRows<Exposure> {

  private static final String PUT =
      """
      insert into exposure (recall_id, node_id, revision, kind, name, party_id, certain_grams,
                            likely_grams, most_grams, certain_on_hand_grams, likely_on_hand_grams,
                            most_on_hand_grams, decided_ingest_time)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (recall_id, node_id) do update set
        revision = excluded.revision, kind = excluded.kind, name = excluded.name,
        party_id = excluded.party_id, certain_grams = excluded.certain_grams,
        likely_grams = excluded.likely_grams, most_grams = excluded.most_grams,
        certain_on_hand_grams = excluded.certain_on_hand_grams,
        likely_on_hand_grams = excluded.likely_on_hand_grams,
        most_on_hand_grams = excluded.most_on_hand_grams,
        decided_ingest_time = excluded.decided_ingest_time
      where exposure.revision < excluded.revision
      """;

  private static final NewestRevisions<Exposure> NEWEST =
      new NewestRevisions<>(
          exposure -> List.of(exposure.getRecallId(), exposure.getNode().getNodeId()),
          Exposure::getRevision);

  private final JdbcTemplate database;

  ExposureRows(JdbcTemplate database) {
    this.database = database;
  }

  @Override
  public Topic<Exposure> topic() {
    return Topics.EXPOSURES;
  }

  @Override
  public List<String> tables() {
    return List.of("exposure");
  }

  @Override
  public void noteUnseen(Changes changes) {
    // the page of the recalls asks again by itself
  }

  @Override
  public void write(List<Arrived<Exposure>> records, Changes changes) {
    database.batchUpdate(PUT, NEWEST.in(records).stream().map(ExposureRows::row).toList());
  }

  private static Object[] row(Exposure exposure) {
    LotNode node = exposure.getNode();
    return new Object[] {
      exposure.getRecallId(),
      node.getNodeId(),
      exposure.getRevision(),
      node.getKind().name(),
      node.getName(),
      node.getPartyId(),
      exposure.getCertainGrams(),
      exposure.getLikelyGrams(),
      exposure.getMostGrams(),
      exposure.getCertainOnHandGrams(),
      exposure.getLikelyOnHandGrams(),
      exposure.getMostOnHandGrams(),
      SqlTime.of(exposure.getDecidedIngestTime())
    };
  }
}
