/** How is the chain of a lot told on a terminal? */
@NullMarked
package cn.mingchu.launcher.tracing;

import org.jspecify.annotations.NullMarked;
