/** Who looked at what, and who did what? */
@NullMarked
package cn.mingchu.portal.audit;

import org.jspecify.annotations.NullMarked;
