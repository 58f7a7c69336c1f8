/**
 * How is a log written to a folder so that a crash at any moment loses nothing that was promised?
 */
@NullMarked
package cn.mingchu.evidence.log;

import org.jspecify.annotations.NullMarked;
