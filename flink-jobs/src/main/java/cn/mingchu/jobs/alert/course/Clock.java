package cn.mingchu.jobs.alert.course;

import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.OfficeLevel;

/**
 * A clock that runs.
 *
 * @param step what comes to pass when it runs out
 * @param level who is told then
 * @param due when, UTC milliseconds
 */
public record Clock(AlertStepKind step, OfficeLevel level, long due) {}
