/** What does every job need of Flink, and what is it refused? */
@NullMarked
package cn.mingchu.jobs.runtime;

import org.jspecify.annotations.NullMarked;
