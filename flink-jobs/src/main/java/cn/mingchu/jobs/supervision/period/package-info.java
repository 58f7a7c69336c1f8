/** Which days are looked at together? Plain Java. */
@NullMarked
package cn.mingchu.jobs.supervision.period;

import org.jspecify.annotations.NullMarked;
