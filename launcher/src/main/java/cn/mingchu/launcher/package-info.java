/** Where does the {@code mingchu} command begin and end? */
@NullMarked
package cn.mingchu.launcher;

import org.jspecify.annotations.NullMarked;
