/** Where is a lot, where did it go, where does it come from, and what does a recall reach? */
@NullMarked
package cn.mingchu.portal.trace;

import org.jspecify.annotations.NullMarked;
