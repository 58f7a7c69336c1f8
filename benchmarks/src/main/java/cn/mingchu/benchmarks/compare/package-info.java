/** What do the same rules cost in Kafka Streams, and does it find the same? */
@NullMarked
package cn.mingchu.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
