/** Who plays the kitchens of a demo? */
@NullMarked
package cn.mingchu.launcher.feed;

import org.jspecify.annotations.NullMarked;
