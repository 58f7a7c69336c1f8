/** Does a device behave unlike itself, and if so, is it the sensor or the food? */
@NullMarked
package cn.mingchu.jobs.kitchen.learned;

import org.jspecify.annotations.NullMarked;
