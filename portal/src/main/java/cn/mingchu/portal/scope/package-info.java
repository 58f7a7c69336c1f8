/** Which part of the province is a question about? */
@NullMarked
package cn.mingchu.portal.scope;

import org.jspecify.annotations.NullMarked;
