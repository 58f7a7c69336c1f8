/** Which papers and posts do simulated canteens have, and what is wrong with them? */
@NullMarked
package cn.mingchu.simulator.register;

import org.jspecify.annotations.NullMarked;
