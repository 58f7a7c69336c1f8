/** What does an office get to read of a week, ten days or a month that are over? */
@NullMarked
package cn.mingchu.portal.report;

import org.jspecify.annotations.NullMarked;
