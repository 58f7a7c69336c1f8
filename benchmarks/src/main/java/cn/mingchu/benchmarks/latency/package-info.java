/** How long does it take from the gateway to the findings? */
@NullMarked
package cn.mingchu.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
