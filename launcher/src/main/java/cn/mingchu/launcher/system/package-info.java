/** Which parts make a whole system, in which order do they come up, and how do they go down? */
@NullMarked
package cn.mingchu.launcher.system;

import org.jspecify.annotations.NullMarked;
