/** Which alerts does one desk keep, and what is told of them? Plain Java. */
@NullMarked
package cn.mingchu.jobs.alert.desk;

import org.jspecify.annotations.NullMarked;
