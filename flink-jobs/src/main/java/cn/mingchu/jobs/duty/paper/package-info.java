/** What shows which duties a canteen had, and what was done about them? Plain Java. */
@NullMarked
package cn.mingchu.jobs.duty.paper;

import org.jspecify.annotations.NullMarked;
