/** What time is it in a run that is not today's? */
@NullMarked
package cn.mingchu.launcher.clock;

import org.jspecify.annotations.NullMarked;
