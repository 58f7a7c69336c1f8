/** What does food cost in a county, and who pays more for it than others? */
@NullMarked
package cn.mingchu.portal.market;

import org.jspecify.annotations.NullMarked;
