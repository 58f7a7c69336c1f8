/** How well are strange times found in the labelled series of the Numenta Anomaly Benchmark? */
@NullMarked
package cn.mingchu.benchmarks.nab;

import org.jspecify.annotations.NullMarked;
