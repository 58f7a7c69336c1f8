/** Which schools are there, and what leads to them? */
@NullMarked
package cn.mingchu.portal.place;

import org.jspecify.annotations.NullMarked;
