/** How unlike its own past is each row of a series? */
@NullMarked
package cn.mingchu.launcher.scoring;

import org.jspecify.annotations.NullMarked;
