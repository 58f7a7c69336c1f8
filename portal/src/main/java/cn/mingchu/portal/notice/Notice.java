package cn.mingchu.portal.notice;

import cn.mingchu.portal.food.FoodName;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * News of an alert for a channel, with the names that people know things by.
 *
 * @param id the same for the same news on the same channel
 * @param revision of the alert when it was written down
 * @param subjectName what people call what it is about; its id where nobody knows
 * @param food what people call the lot, dish or meal that it is about; null where it is about
 *     something else, or nobody has told a name
 * @param happenedAt by the gateway's clock
 */
record Notice(
    UUID id,
    String alertId,
    int revision,
    News news,
    Severity severity,
    OfficeLevel level,
    String ruleId,
    String subjectKind,
    String subjectId,
    String subjectName,
    @Nullable FoodName food,
    @Nullable String schoolId,
    @Nullable String schoolName,
    @Nullable String regionCode,
    Instant happenedAt) {

  /** Whether it is about a lot, a dish or a meal. */
  boolean isAboutFood() {
    return SubjectKind.LOT.name().equals(subjectKind);
  }

  /** The same with what people call its food. */
  Notice withFood(@Nullable FoodName name) {
    return new Notice(
        id,
        alertId,
        revision,
        news,
        severity,
        level,
        ruleId,
        subjectKind,
        subjectId,
        subjectName,
        name,
        schoolId,
        schoolName,
        regionCode,
        happenedAt);
  }
}
