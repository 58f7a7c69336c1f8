/** What is missing in a school a little each meal, and what does that look like? */
@NullMarked
package cn.mingchu.jobs.stock.gap;

import org.jspecify.annotations.NullMarked;
