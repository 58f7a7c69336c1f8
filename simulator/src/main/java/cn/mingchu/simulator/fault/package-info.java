/** What can go wrong, in the kitchen or on the way from the sensor to us? */
@NullMarked
package cn.mingchu.simulator.fault;

import org.jspecify.annotations.NullMarked;
