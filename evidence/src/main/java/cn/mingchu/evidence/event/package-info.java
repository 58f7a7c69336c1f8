/** Which bytes stand for an event, and what of them goes into a log? */
@NullMarked
package cn.mingchu.evidence.event;

import org.jspecify.annotations.NullMarked;
