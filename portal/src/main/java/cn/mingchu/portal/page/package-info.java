/** What do all pages share: words, numbers, clock, errors, headers? */
@NullMarked
package cn.mingchu.portal.page;

import org.jspecify.annotations.NullMarked;
