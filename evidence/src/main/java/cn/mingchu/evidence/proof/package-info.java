/** What does one carry away to show, without us, that something is in the log? */
@NullMarked
package cn.mingchu.evidence.proof;

import org.jspecify.annotations.NullMarked;
