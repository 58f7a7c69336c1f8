/**
 * Which time series are there, what do they say, and how long are they kept? The contract between
 * who writes points, who rolls them up and who draws them.
 */
@NullMarked
package cn.mingchu.schemas.series;

import org.jspecify.annotations.NullMarked;
