/** How is what came of a check told? */
@NullMarked
package cn.mingchu.launcher.ledger;

import org.jspecify.annotations.NullMarked;
