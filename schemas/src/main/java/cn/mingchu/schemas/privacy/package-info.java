/** Who may see a field of a record, and what in a text tells who somebody is? */
@NullMarked
package cn.mingchu.schemas.privacy;

import org.jspecify.annotations.NullMarked;
