/**
 * What do people have to handle, by when, and did it help? From the findings of all jobs and what
 * people do come alerts.
 */
@NullMarked
package cn.mingchu.jobs.alert;

import org.jspecify.annotations.NullMarked;
