/** What is kept on disk, and what is gone when the process ends? */
@NullMarked
package cn.mingchu.launcher.folder;

import org.jspecify.annotations.NullMarked;
