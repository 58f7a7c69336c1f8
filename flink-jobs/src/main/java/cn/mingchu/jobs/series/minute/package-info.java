/**
 * What do the readings of a device in a minute come to, in whatever order they arrive? Plain Java.
 */
@NullMarked
package cn.mingchu.jobs.series.minute;

import org.jspecify.annotations.NullMarked;
