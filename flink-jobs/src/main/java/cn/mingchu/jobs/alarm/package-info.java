/** When must a book be looked into though nobody says anything? Plain Java. */
@NullMarked
package cn.mingchu.jobs.alarm;

import org.jspecify.annotations.NullMarked;
