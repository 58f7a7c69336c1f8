/** How does a tree lie in files of one size, and how is it read back and proven from them? */
@NullMarked
package cn.mingchu.evidence.tile;

import org.jspecify.annotations.NullMarked;
