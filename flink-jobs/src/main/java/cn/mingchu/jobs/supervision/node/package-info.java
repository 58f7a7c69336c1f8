/** What do the days of the schools of a region come to? Plain Java. */
@NullMarked
package cn.mingchu.jobs.supervision.node;

import org.jspecify.annotations.NullMarked;
