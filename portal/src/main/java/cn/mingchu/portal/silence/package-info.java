/** What is nobody told of, for how long, by whose word and why; and who may say so? */
@NullMarked
package cn.mingchu.portal.silence;

import org.jspecify.annotations.NullMarked;
