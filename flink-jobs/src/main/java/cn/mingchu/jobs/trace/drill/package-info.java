/**
 * What of a lot would be found if it were recalled tonight? Plain Java, no clock of its own.
 *
 * <p>A {@link cn.mingchu.jobs.trace.drill.DrillOffice} draws one lot a county and night. Its recall
 * goes the way of all recalls, and each node that it comes to answers what became of what it has; a
 * {@link cn.mingchu.jobs.trace.drill.DrillJudge} adds the answers up.
 */
@NullMarked
package cn.mingchu.jobs.trace.drill;

import org.jspecify.annotations.NullMarked;
