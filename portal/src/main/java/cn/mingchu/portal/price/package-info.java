/** What does a school pay for its food, and what do others pay? */
@NullMarked
package cn.mingchu.portal.price;

import org.jspecify.annotations.NullMarked;
