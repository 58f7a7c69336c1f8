/** How does an operator keep a book a key, with one alarm clock each? */
@NullMarked
package cn.mingchu.jobs.keeping;

import org.jspecify.annotations.NullMarked;
