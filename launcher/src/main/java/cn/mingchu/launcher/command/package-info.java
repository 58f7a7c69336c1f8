/** What can be typed after {@code mingchu}, and what does it print? */
@NullMarked
package cn.mingchu.launcher.command;

import org.jspecify.annotations.NullMarked;
