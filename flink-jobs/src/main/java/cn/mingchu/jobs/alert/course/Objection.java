package cn.mingchu.jobs.alert.course;

import cn.mingchu.schemas.event.RefusalReason;

/**
 * Why an action is not taken.
 *
 * @param detail one sentence for a person; names what was asked and why not
 */
public record Objection(RefusalReason reason, String detail) {}
