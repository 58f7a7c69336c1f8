/** What do all findings have in common? Plain Java. */
@NullMarked
package cn.mingchu.jobs.finding;

import org.jspecify.annotations.NullMarked;
