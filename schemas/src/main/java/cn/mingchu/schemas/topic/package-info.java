/** Which topics are there, what is in them, and how are they made? */
@NullMarked
package cn.mingchu.schemas.topic;

import org.jspecify.annotations.NullMarked;
