/** What do the people of a canteen have to do, what of it did they do, and where is it not done? */
@NullMarked
package cn.mingchu.portal.duty;

import org.jspecify.annotations.NullMarked;
