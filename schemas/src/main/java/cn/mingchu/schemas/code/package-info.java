/** Is a code that somebody typed a possible code of its kind, and if not, what is wrong with it? */
@NullMarked
package cn.mingchu.schemas.code;

import org.jspecify.annotations.NullMarked;
