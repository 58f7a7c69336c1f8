/** Who may change which reference data, and is the change sound? */
@NullMarked
package cn.mingchu.gateway.reference;

import org.jspecify.annotations.NullMarked;
