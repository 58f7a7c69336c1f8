/** How fast is it, how late, and what does a crash change? */
@NullMarked
package cn.mingchu.benchmarks;

import org.jspecify.annotations.NullMarked;
