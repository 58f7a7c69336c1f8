/**
 * Which questions about time series may be asked, and what becomes of them for whoever asks? Plain
 * Java: nothing of a text that came from outside is passed on, a statement is written anew from
 * what was understood of it.
 */
@NullMarked
package cn.mingchu.portal.series.statement;

import org.jspecify.annotations.NullMarked;
