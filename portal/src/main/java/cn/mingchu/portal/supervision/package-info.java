/** How did each part of the province do over a week or a month, and which office did not answer? */
@NullMarked
package cn.mingchu.portal.supervision;

import org.jspecify.annotations.NullMarked;
