/** What is kept of the duties of one canteen, and what is told of them? Plain Java. */
@NullMarked
package cn.mingchu.jobs.duty.book;

import org.jspecify.annotations.NullMarked;
