/** What arrives, when, and in which order? */
@NullMarked
package cn.mingchu.simulator.run;

import org.jspecify.annotations.NullMarked;
