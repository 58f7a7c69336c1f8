/** What stands on the topics before a measurement, and what after it? */
@NullMarked
package cn.mingchu.benchmarks.load;

import org.jspecify.annotations.NullMarked;
