/** What was planned for a meal, and what became of it? */
@NullMarked
package cn.mingchu.portal.meal;

import org.jspecify.annotations.NullMarked;
