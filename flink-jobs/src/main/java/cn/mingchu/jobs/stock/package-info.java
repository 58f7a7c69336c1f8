/** What is in the stores of canteens, and what in their books does not add up, as a stream? */
@NullMarked
package cn.mingchu.jobs.stock;

import org.jspecify.annotations.NullMarked;
