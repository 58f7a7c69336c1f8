/**
 * What do the people of simulated canteens do about their duties, and when do they write it down?
 */
@NullMarked
package cn.mingchu.simulator.duty;

import org.jspecify.annotations.NullMarked;
