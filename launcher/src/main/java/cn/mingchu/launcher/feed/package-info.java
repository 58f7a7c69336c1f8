/** Who plays the kitchens of a demo, and those who write papers? */
@NullMarked
package cn.mingchu.launcher.feed;

import org.jspecify.annotations.NullMarked;
