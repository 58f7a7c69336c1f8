/** What can whoever runs the portal set? */
@NullMarked
package cn.mingchu.portal.settings;

import org.jspecify.annotations.NullMarked;
