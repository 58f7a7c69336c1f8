/** Which faults happen to whom, and when? */
@NullMarked
package cn.mingchu.simulator.plan;

import org.jspecify.annotations.NullMarked;
