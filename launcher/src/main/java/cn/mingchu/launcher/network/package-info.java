/** Where does each part listen? */
@NullMarked
package cn.mingchu.launcher.network;

import org.jspecify.annotations.NullMarked;
