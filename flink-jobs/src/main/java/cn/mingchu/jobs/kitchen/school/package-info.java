/** What do the devices of a school show together that none shows alone? Plain Java, no clock. */
@NullMarked
package cn.mingchu.jobs.kitchen.school;

import org.jspecify.annotations.NullMarked;
