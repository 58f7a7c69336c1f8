/** Has this event been taken before? */
@NullMarked
package cn.mingchu.gateway.once;

import org.jspecify.annotations.NullMarked;
