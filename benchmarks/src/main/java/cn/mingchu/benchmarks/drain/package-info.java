/** What does it cost to read a topic to its end? */
@NullMarked
package cn.mingchu.benchmarks.drain;

import org.jspecify.annotations.NullMarked;
