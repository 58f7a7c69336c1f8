/** Which numbers of which rules bind a place now? */
@NullMarked
package cn.mingchu.portal.rule;

import org.jspecify.annotations.NullMarked;
