/** Who is asking, and what may they send? */
@NullMarked
package cn.mingchu.gateway.key;

import org.jspecify.annotations.NullMarked;
