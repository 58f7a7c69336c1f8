/** What do the readings of one device mean under the rules in force? Plain Java, no clock. */
@NullMarked
package cn.mingchu.jobs.kitchen.judge;

import org.jspecify.annotations.NullMarked;
