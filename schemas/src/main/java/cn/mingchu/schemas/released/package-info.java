/** Which versions of a record's schema may stand in a topic? */
@NullMarked
package cn.mingchu.schemas.released;

import org.jspecify.annotations.NullMarked;
