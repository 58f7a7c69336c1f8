/** Which findings should there be, and how well do those that were made agree? */
@NullMarked
package cn.mingchu.simulator.truth;

import org.jspecify.annotations.NullMarked;
