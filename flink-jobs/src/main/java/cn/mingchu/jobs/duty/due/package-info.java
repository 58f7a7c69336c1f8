/** Which duties does a canteen have, by when, and is one of them done? Plain Java. */
@NullMarked
package cn.mingchu.jobs.duty.due;

import org.jspecify.annotations.NullMarked;
