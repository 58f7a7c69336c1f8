/** Does the portal keep up, and what was set aside? */
@NullMarked
package cn.mingchu.portal.operation;

import org.jspecify.annotations.NullMarked;
