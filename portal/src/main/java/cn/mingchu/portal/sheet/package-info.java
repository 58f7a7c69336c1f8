/** How does what a page shows become a file for a spreadsheet? */
@NullMarked
package cn.mingchu.portal.sheet;

import org.jspecify.annotations.NullMarked;
