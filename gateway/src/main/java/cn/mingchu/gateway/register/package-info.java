/** Which schools, devices and rule settings are known? */
@NullMarked
package cn.mingchu.gateway.register;

import org.jspecify.annotations.NullMarked;
