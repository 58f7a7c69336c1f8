/** Which clocks did an office have, and which of them did it let run out? Plain Java. */
@NullMarked
package cn.mingchu.jobs.supervision.diligence;

import org.jspecify.annotations.NullMarked;
