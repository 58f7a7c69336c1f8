package cn.mingchu.portal.masking;

/**
 * A part of a text that has to go.
 *
 * @param start of its first character, from 0
 * @param end just after its last one
 */
record Span(Trait trait, int start, int end) {}
