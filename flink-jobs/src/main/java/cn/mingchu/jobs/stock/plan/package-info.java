/** Is what a school plans to cook in a week good for its children, and what has to be changed? */
@NullMarked
package cn.mingchu.jobs.stock.plan;

import org.jspecify.annotations.NullMarked;
