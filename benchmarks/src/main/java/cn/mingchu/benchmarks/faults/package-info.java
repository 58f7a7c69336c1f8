/** Are the findings the same when processes die? */
@NullMarked
package cn.mingchu.benchmarks.faults;

import org.jspecify.annotations.NullMarked;
