/** What became of what was sent, and how fast? */
@NullMarked
package cn.mingchu.launcher.outcome;

import org.jspecify.annotations.NullMarked;
