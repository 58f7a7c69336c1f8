/** Where did the goods of a lot go, and where do they come from, by all links that are known? */
@NullMarked
package cn.mingchu.portal.trace.index;

import org.jspecify.annotations.NullMarked;
