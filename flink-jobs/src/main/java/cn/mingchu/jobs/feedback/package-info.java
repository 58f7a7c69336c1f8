/** When does what a parent said wait for nobody any more? Plain Java. */
@NullMarked
package cn.mingchu.jobs.feedback;

import org.jspecify.annotations.NullMarked;
