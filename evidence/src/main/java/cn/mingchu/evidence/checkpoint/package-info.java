/** What does a log say of itself at one size? */
@NullMarked
package cn.mingchu.evidence.checkpoint;

import org.jspecify.annotations.NullMarked;
