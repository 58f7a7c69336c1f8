/** How does a witness hear of the heads of logs? */
@NullMarked
package cn.mingchu.launcher.witness;

import org.jspecify.annotations.NullMarked;
