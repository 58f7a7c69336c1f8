/** What may everybody know of what a child eats, and how do they say what they think of it? */
@NullMarked
package cn.mingchu.portal.publicity;

import org.jspecify.annotations.NullMarked;
