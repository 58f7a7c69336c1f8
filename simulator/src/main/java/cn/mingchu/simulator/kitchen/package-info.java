/** What is the rhythm of a kitchen: its meals, its hands, its weather? */
@NullMarked
package cn.mingchu.simulator.kitchen;

import org.jspecify.annotations.NullMarked;
