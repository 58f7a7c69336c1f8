/** Is a day a school day, at a school? */
@NullMarked
package cn.mingchu.schemas.calendar;

import org.jspecify.annotations.NullMarked;
