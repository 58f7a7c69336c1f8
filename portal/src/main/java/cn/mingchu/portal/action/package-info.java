/** How does what people do and say get into the log? */
@NullMarked
package cn.mingchu.portal.action;

import org.jspecify.annotations.NullMarked;
