/** How much of a recalled lot is where, by all that the papers of a run tell? */
@NullMarked
package cn.mingchu.simulator.exposure;

import org.jspecify.annotations.NullMarked;
