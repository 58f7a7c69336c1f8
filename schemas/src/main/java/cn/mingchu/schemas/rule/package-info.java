/** Which requirements does the system judge, with which numbers, for whom and since when? */
@NullMarked
package cn.mingchu.schemas.rule;

import org.jspecify.annotations.NullMarked;
