/** What is a text that somebody signed, and whose signature is it? */
@NullMarked
package cn.mingchu.evidence.note;

import org.jspecify.annotations.NullMarked;
