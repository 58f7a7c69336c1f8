/** May this event enter, and what becomes of it? */
@NullMarked
package cn.mingchu.gateway.intake;

import org.jspecify.annotations.NullMarked;
