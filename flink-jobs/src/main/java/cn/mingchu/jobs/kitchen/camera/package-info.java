/** What do the observations of one camera mean under the rules in force? Plain Java, no clock. */
@NullMarked
package cn.mingchu.jobs.kitchen.camera;

import org.jspecify.annotations.NullMarked;
