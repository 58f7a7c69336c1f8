package cn.mingchu.jobs.alert.news;

import cn.mingchu.schemas.event.ActionKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does about an alert, or about alerts to come.
 *
 * @param alertId the alert; of a silence the silence, which the action that asks for it names
 * @param regionCode the county of the desk; null where nobody knows
 * @param text in their words; null where they say nothing
 * @param evidence the hash of each picture or paper
 * @param silence what is asked for; null where it is no silence
 * @param ingestTime when the gateway took it in, UTC milliseconds
 */
public record Doing(
    UUID actionId,
    String alertId,
    String deskId,
    @Nullable String regionCode,
    ActionKind kind,
    Doer doer,
    @Nullable String text,
    List<String> evidence,
    @Nullable Silence silence,
    long ingestTime)
    implements DeskInput {

  public Doing {
    evidence = List.copyOf(evidence);
  }

  /** Whether it is about what nobody is to be told of, and about no alert. */
  public boolean isOfSilence() {
    return kind == ActionKind.SILENCE || kind == ActionKind.LIFT;
  }
}
