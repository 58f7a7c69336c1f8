/** How does somebody become a visitor, and until when are they one? */
@NullMarked
package cn.mingchu.portal.account;

import org.jspecify.annotations.NullMarked;
