/** What do canteens buy, and what do they cook of it? */
@NullMarked
package cn.mingchu.simulator.goods;

import org.jspecify.annotations.NullMarked;
