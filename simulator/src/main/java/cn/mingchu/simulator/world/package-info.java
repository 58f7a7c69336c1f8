/** Which schools are there, and what devices does each have? */
@NullMarked
package cn.mingchu.simulator.world;

import org.jspecify.annotations.NullMarked;
