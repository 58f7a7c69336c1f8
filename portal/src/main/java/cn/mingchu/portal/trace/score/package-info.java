/** Who explains the most cases of an outbreak? */
@NullMarked
package cn.mingchu.portal.trace.score;

import org.jspecify.annotations.NullMarked;
