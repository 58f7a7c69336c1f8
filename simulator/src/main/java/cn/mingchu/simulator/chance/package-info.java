/** What is random here, and why is it the same every time? */
@NullMarked
package cn.mingchu.simulator.chance;

import org.jspecify.annotations.NullMarked;
