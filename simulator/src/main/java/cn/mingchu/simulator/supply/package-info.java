/** Who sells what to whom, what becomes of it until it is eaten, and which papers tell of it? */
@NullMarked
package cn.mingchu.simulator.supply;

import org.jspecify.annotations.NullMarked;
