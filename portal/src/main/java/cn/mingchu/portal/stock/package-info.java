/** What lies in a canteen's store, and what came of what lay there? */
@NullMarked
package cn.mingchu.portal.stock;

import org.jspecify.annotations.NullMarked;
