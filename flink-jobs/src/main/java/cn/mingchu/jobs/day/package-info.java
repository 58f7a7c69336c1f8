/** Which day is it in Shanghai? Plain Java. */
@NullMarked
package cn.mingchu.jobs.day;

import org.jspecify.annotations.NullMarked;
