/**
 * What is the hash of a tree of entries, and what proves that something is in it, or that it only
 * grew?
 */
@NullMarked
package cn.mingchu.evidence.tree;

import org.jspecify.annotations.NullMarked;
