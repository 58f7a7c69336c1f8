/** How do a kitchen's day and its equipment really behave, and what can go wrong with them? */
@NullMarked
package cn.mingchu.simulator.kitchen;

import org.jspecify.annotations.NullMarked;
