/** How widely do kitchens, their equipment and their sensors differ? */
@NullMarked
package cn.mingchu.simulator.variety;

import org.jspecify.annotations.NullMarked;
