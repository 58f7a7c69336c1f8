/** How does a piece of equipment really behave, and what can go wrong with it? */
@NullMarked
package cn.mingchu.simulator.unit;

import org.jspecify.annotations.NullMarked;
