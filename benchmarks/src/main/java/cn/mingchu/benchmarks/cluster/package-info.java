/** How does a real cluster run here, as processes that can be killed? */
@NullMarked
package cn.mingchu.benchmarks.cluster;

import org.jspecify.annotations.NullMarked;
