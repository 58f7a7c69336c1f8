/** What is counted, in whole numbers that add? Plain Java. */
@NullMarked
package cn.mingchu.jobs.supervision.figure;

import org.jspecify.annotations.NullMarked;
