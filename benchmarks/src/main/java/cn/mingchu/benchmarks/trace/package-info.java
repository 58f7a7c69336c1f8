/** How fast is a lot followed, beside the same question to a database? */
@NullMarked
package cn.mingchu.benchmarks.trace;

import org.jspecify.annotations.NullMarked;
