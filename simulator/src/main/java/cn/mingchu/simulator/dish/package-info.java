/** What is cooked, what becomes of it until it is eaten, and what of that does somebody measure? */
@NullMarked
package cn.mingchu.simulator.dish;

import org.jspecify.annotations.NullMarked;
