/** How good is what was counted, and over which parts is that said? Plain Java. */
@NullMarked
package cn.mingchu.jobs.supervision.score;

import org.jspecify.annotations.NullMarked;
