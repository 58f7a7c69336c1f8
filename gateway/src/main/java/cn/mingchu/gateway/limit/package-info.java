/** Is this key within its limits? */
@NullMarked
package cn.mingchu.gateway.limit;

import org.jspecify.annotations.NullMarked;
