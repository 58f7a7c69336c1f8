/** What does the judge of the kitchen job find in a series from a file? */
@NullMarked
package cn.mingchu.launcher.judging;

import org.jspecify.annotations.NullMarked;
