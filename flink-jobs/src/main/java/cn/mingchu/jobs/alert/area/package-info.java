/** What do the schools of a county have in common? Plain Java. */
@NullMarked
package cn.mingchu.jobs.alert.area;

import org.jspecify.annotations.NullMarked;
