/** How is the past sent ahead of the gateway's answers, and yet in its order? */
@NullMarked
package cn.mingchu.launcher.dispatch;

import org.jspecify.annotations.NullMarked;
