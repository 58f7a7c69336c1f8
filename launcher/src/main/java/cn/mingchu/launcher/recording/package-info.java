/** What was sent in the past, and how is it sent again? */
@NullMarked
package cn.mingchu.launcher.recording;

import org.jspecify.annotations.NullMarked;
