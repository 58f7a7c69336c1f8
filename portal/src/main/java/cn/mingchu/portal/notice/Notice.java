package cn.mingchu.portal.notice;

import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be sent, and that somebody has taken to send it.
 *
 * @param id the key by which a receiver knows a repeat
 * @param revision of the alert when it was written down
 * @param subjectName what people call what it is about; its id where nobody knows
 * @param happenedAt by the gateway's clock
 * @param attempt how often it was taken, with this time; from 1
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
    @Nullable String schoolId,
    @Nullable String schoolName,
    @Nullable String regionCode,
    Instant happenedAt,
    int attempt) {}
