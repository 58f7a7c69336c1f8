package cn.mingchu.jobs.trace.lot;

import cn.mingchu.jobs.trace.paper.ClaimForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How a place is written, or that there is none. */
public final class PlaceForm {

  private PlaceForm() {}

  /** Writes a place. */
  public static void write(@Nullable Place place, DataOutput out) throws IOException {
    ClaimForm.writeNode(place == null ? null : place.node(), out);
    if (place != null) {
      ClaimForm.writeText(place.schoolId(), out);
      ClaimForm.writeText(place.regionCode(), out);
      ClaimForm.writeNumber(place.heads(), out);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static @Nullable Place read(DataInput in) throws IOException {
    var node = ClaimForm.readNode(in);
    return node == null
        ? null
        : new Place(node, ClaimForm.readText(in), ClaimForm.readText(in), ClaimForm.readNumber(in));
  }
}
