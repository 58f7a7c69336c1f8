/** How does an open page learn that something changed? */
@NullMarked
package cn.mingchu.portal.live;

import org.jspecify.annotations.NullMarked;
