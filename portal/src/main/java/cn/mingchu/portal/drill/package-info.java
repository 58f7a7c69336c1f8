/** What would have been found, had a lot been recalled last night? */
@NullMarked
package cn.mingchu.portal.drill;

import org.jspecify.annotations.NullMarked;
