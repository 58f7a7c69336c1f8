/** What food does a name in a kitchen mean, how is it eaten, and how much of it? */
@NullMarked
package cn.mingchu.schemas.food;

import org.jspecify.annotations.NullMarked;
