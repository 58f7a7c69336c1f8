/** Do two sources tell of the same fact? */
@NullMarked
package cn.mingchu.connectors.epcis.hash;

import org.jspecify.annotations.NullMarked;
