/** What do people call a lot, a dish or a meal that is known by an id? */
@NullMarked
package cn.mingchu.portal.food;

import org.jspecify.annotations.NullMarked;
