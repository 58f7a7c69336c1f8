/** What is the sender told about an event? */
@NullMarked
package cn.mingchu.gateway.answer;

import org.jspecify.annotations.NullMarked;
