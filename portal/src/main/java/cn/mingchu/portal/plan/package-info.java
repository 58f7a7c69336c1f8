/** What does a school plan to cook in a week, is it good for its children, and what to change? */
@NullMarked
package cn.mingchu.portal.plan;

import org.jspecify.annotations.NullMarked;
