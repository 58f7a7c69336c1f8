/** What has to be handled, by when, and what may this visitor do about it? */
@NullMarked
package cn.mingchu.portal.alert;

import org.jspecify.annotations.NullMarked;
