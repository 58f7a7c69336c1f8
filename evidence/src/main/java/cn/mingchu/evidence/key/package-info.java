/** Who signs, with which algorithm, and where does the key lie? */
@NullMarked
package cn.mingchu.evidence.key;

import org.jspecify.annotations.NullMarked;
