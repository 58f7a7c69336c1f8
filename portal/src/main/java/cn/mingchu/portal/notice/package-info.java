/** Who outside the portal is sent word of an alert, and does it arrive? */
@NullMarked
package cn.mingchu.portal.notice;

import org.jspecify.annotations.NullMarked;
