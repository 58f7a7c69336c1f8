/** How does one alert live: who may do what about it, and which clocks run? Plain Java. */
@NullMarked
package cn.mingchu.jobs.alert.course;

import org.jspecify.annotations.NullMarked;
