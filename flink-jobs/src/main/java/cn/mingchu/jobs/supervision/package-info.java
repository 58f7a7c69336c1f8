/** How does each part of the province do, and which of its offices does not answer? */
@NullMarked
package cn.mingchu.jobs.supervision;

import org.jspecify.annotations.NullMarked;
