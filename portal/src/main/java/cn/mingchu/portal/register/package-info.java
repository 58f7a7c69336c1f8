/** Which papers and posts does a canteen have, and for how long do they hold? */
@NullMarked
package cn.mingchu.portal.register;

import org.jspecify.annotations.NullMarked;
