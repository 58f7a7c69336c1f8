/** What did the sender write, and is it a record of this topic? */
@NullMarked
package cn.mingchu.gateway.event;

import org.jspecify.annotations.NullMarked;
