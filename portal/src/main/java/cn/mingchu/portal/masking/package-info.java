/** What in free words could tell who somebody is, and what is left without it? */
@NullMarked
package cn.mingchu.portal.masking;

import org.jspecify.annotations.NullMarked;
