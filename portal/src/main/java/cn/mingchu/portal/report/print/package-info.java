/** How do headings, paragraphs and tables become a file that prints as it was written? */
@NullMarked
package cn.mingchu.portal.report.print;

import org.jspecify.annotations.NullMarked;
