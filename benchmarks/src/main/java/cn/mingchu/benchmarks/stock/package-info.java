/** How soon is a dishonest canteen found, and how often an honest one? */
@NullMarked
package cn.mingchu.benchmarks.stock;

import org.jspecify.annotations.NullMarked;
