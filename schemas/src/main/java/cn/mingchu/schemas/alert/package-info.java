/** By when must an alert be handled, and when has it come back too often? */
@NullMarked
package cn.mingchu.schemas.alert;

import org.jspecify.annotations.NullMarked;
