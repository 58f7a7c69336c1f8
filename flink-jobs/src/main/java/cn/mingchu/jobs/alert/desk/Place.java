package cn.mingchu.jobs.alert.desk;

import cn.mingchu.jobs.alert.news.DeskInput;
import cn.mingchu.jobs.alert.news.Doing;
import cn.mingchu.jobs.alert.news.FarCause;
import cn.mingchu.jobs.alert.news.FindingNews;
import java.util.Comparator;

/**
 * Where an input stands among the others of its desk; of one moment, findings come first.
 *
 * @param at UTC milliseconds
 * @param id of the finding with its revision, or of the action
 */
record Place(long at, boolean isAction, String id, int revision) implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparingLong(Place::at)
          .thenComparing(Place::isAction)
          .thenComparing(Place::id)
          .thenComparingInt(Place::revision);

  static Place of(DeskInput input, long at) {
    if (input instanceof Doing doing) {
      return new Place(at, true, doing.actionId().toString(), 1);
    }
    FindingNews news =
        input instanceof FarCause far ? far.cause() : (FindingNews) input; // no desk hears both
    return new Place(at, false, news.findingId(), news.revision());
  }

  /** Whether both are of one input, whenever it was heard. */
  boolean isOfTheSameAs(Place other) {
    return isAction == other.isAction && id.equals(other.id) && revision == other.revision;
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
