/** How does a simulated run look on disk? */
@NullMarked
package cn.mingchu.simulator.files;

import org.jspecify.annotations.NullMarked;
