package cn.mingchu.jobs.alert.news;

import cn.mingchu.schemas.event.ActionKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does about an alert.
 *
 * @param text in their words; null where they say nothing
 * @param evidence the hash of each picture or paper
 * @param ingestTime when the gateway took it in, UTC milliseconds
 */
public record Doing(
    UUID actionId,
    String alertId,
    String deskId,
    ActionKind kind,
    Doer doer,
    @Nullable String text,
    List<String> evidence,
    long ingestTime)
    implements DeskInput {

  public Doing {
    evidence = List.copyOf(evidence);
  }
}
