/** Is a log what it says, asked without any code of those who write it? */
@NullMarked
package cn.mingchu.evidence.verify;

import org.jspecify.annotations.NullMarked;
