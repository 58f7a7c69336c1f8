package cn.mingchu.jobs.alert.course;

import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the clocks of an alert ask of it.
 *
 * @param level the highest that has been told
 * @param overSince since when all that was found is over, UTC milliseconds; null while something
 *     lasts
 * @param isSilenced whether only the clock runs that ends what is long over
 */
record Standing(
    Severity severity,
    AlertState state,
    OfficeLevel level,
    @Nullable Long overSince,
    boolean isSilenced) {

  boolean isUnacknowledged() {
    return state == AlertState.NEW || state == AlertState.REOPENED;
  }
}
