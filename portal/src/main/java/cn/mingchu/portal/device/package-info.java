/** What did a device measure, and what was found? */
@NullMarked
package cn.mingchu.portal.device;

import org.jspecify.annotations.NullMarked;
