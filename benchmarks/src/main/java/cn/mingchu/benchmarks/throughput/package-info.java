/** What does a reading cost on its way through a job? */
@NullMarked
package cn.mingchu.benchmarks.throughput;

import org.jspecify.annotations.NullMarked;
