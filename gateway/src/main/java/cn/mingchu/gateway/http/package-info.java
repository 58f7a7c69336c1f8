/** How is the gateway spoken to over HTTP? */
@NullMarked
package cn.mingchu.gateway.http;

import org.jspecify.annotations.NullMarked;
