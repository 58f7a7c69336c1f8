/**
 * Is what a school keeps of a food used in the right order, and does it last for what is planned?
 */
@NullMarked
package cn.mingchu.jobs.stock.pantry;

import org.jspecify.annotations.NullMarked;
