/** On what does a finding rest, and does the judge say the same of it again? */
@NullMarked
package cn.mingchu.launcher.explaining;

import org.jspecify.annotations.NullMarked;
