/** What was measured, and was the target met? */
@NullMarked
package cn.mingchu.benchmarks.report;

import org.jspecify.annotations.NullMarked;
