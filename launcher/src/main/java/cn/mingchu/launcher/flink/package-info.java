/** How do the jobs run inside this process, and where do they go on after a stop? */
@NullMarked
package cn.mingchu.launcher.flink;

import org.jspecify.annotations.NullMarked;
