/** Is a single value that somebody sent one that can be? */
@NullMarked
package cn.mingchu.gateway.check;

import org.jspecify.annotations.NullMarked;
