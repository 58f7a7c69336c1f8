/** How well does the duty job tell careless people from honest ones? */
@NullMarked
package cn.mingchu.benchmarks.duty;

import org.jspecify.annotations.NullMarked;
