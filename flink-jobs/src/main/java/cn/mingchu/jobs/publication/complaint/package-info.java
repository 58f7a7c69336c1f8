/** Is who complains answered in time? Plain Java. */
@NullMarked
package cn.mingchu.jobs.publication.complaint;

import org.jspecify.annotations.NullMarked;
