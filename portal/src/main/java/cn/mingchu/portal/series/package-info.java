/** What may dashboards show whom of the time series? */
@NullMarked
package cn.mingchu.portal.series;

import org.jspecify.annotations.NullMarked;
