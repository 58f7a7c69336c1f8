/** What of all that a system or its tests need is there, and what brings the rest? */
@NullMarked
package cn.mingchu.launcher.doctor;

import org.jspecify.annotations.NullMarked;
