/** How long does a recall take from its notice to the last exposure? */
@NullMarked
package cn.mingchu.benchmarks.recall;

import org.jspecify.annotations.NullMarked;
