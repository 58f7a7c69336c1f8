/** How does a real PostgreSQL run beside this process, and only for it? */
@NullMarked
package cn.mingchu.launcher.database;

import org.jspecify.annotations.NullMarked;
