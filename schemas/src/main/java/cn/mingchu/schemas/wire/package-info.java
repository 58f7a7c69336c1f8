/** How does a record become bytes on a topic, and bytes a record again? */
@NullMarked
package cn.mingchu.schemas.wire;

import org.jspecify.annotations.NullMarked;
