/** Which findings does what really happened call for, whatever the sensors showed? */
@NullMarked
package cn.mingchu.simulator.actual;

import org.jspecify.annotations.NullMarked;
