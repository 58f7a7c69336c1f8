/** What did the day of one school come to? Plain Java. */
@NullMarked
package cn.mingchu.jobs.supervision.canteen;

import org.jspecify.annotations.NullMarked;
