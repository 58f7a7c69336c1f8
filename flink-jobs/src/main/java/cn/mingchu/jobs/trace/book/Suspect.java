package cn.mingchu.jobs.trace.book;

import cn.mingchu.schemas.lot.Share;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a lot knows, and has said, of one recall. */
final class Suspect {

  /** Why the lot is suspect itself; null where it only has of others. */
  @Nullable Recall recall;

  /** By link that leaves, the newest inquiry: of siblings only. */
  final Map<String, Inquiry> asked = new HashMap<>();

  /** By link that comes in, the last inquiry. */
  final Map<String, Inquiry> inquired = new HashMap<>();

  /** Why the lot is suspect in the end: it is recalled, or siblings come from it. */
  @Nullable Recall ground;

  /** Whether the lot is no sibling, as it is recalled itself. */
  boolean isRecalled;

  /** The newest word on each link that comes in. */
  final Map<String, Suspicion> heard = new HashMap<>();

  /** The last word on each link that leaves. */
  final Map<String, Suspicion> told = new HashMap<>();

  /** The last word on the lot; null while there is none. */
  @Nullable Exposure exposure;

  /** What it has come to with the last of the moves. */
  Course course = new Course();

  Suspect copy() {
    Suspect copy = new Suspect();
    copy.recall = recall;
    copy.asked.putAll(asked);
    copy.inquired.putAll(inquired);
    copy.ground = ground;
    copy.isRecalled = isRecalled;
    copy.heard.putAll(heard);
    copy.told.putAll(told);
    copy.exposure = exposure;
    copy.course = course.copy();
    return copy;
  }

  /** What of a link that comes in is suspect, by what the lot before it says. */
  Share heardOf(LotLink link) {
    Suspicion suspicion = wordOn(link);
    return suspicion == null || isRecalled ? Share.NONE : suspicion.share();
  }

  /** From when until when the use of what comes in is forbidden. */
  Prohibition prohibitionOf(LotLink link) {
    Suspicion suspicion = wordOn(link);
    return suspicion == null || isRecalled || suspicion.share().equals(Share.NONE)
        ? Prohibition.NONE
        : suspicion.prohibition();
  }

  @Nullable Suspicion wordOn(LotLink link) {
    Suspicion suspicion = heard.get(link.linkId());
    return suspicion == null || suspicion.linkRevision() != link.revision() ? null : suspicion;
  }
}
