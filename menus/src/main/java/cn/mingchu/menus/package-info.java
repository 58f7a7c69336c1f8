/**
 * What do the meals that a school plans hold, and what should it change before it buys for them?
 */
@NullMarked
package cn.mingchu.menus;

import org.jspecify.annotations.NullMarked;
