/** What does a file of measurements say? */
@NullMarked
package cn.mingchu.launcher.series;

import org.jspecify.annotations.NullMarked;
