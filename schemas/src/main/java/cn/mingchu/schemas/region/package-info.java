/** Which region is this code, and which region does it lie in? */
@NullMarked
package cn.mingchu.schemas.region;

import org.jspecify.annotations.NullMarked;
