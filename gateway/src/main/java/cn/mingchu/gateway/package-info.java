/** How is the gateway put together, set and started? */
@NullMarked
package cn.mingchu.gateway;

import org.jspecify.annotations.NullMarked;
