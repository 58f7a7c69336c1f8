/** How does the cost of a reading grow with the number of devices? */
@NullMarked
package cn.mingchu.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
