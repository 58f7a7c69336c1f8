/** How does what a person does about an alert get into the log? */
@NullMarked
package cn.mingchu.portal.action;

import org.jspecify.annotations.NullMarked;
