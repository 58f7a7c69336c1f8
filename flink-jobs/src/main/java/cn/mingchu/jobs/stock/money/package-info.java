/** Where does the money of a school go in a month, and does it become food? Plain Java. */
@NullMarked
package cn.mingchu.jobs.stock.money;

import org.jspecify.annotations.NullMarked;
