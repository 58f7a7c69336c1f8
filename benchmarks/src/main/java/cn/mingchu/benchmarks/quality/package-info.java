/** How much of what goes wrong in kitchens is found, how soon, and what is found that is not so? */
@NullMarked
package cn.mingchu.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
