package cn.mingchu.portal.feedback;

/**
 * What became of the feedback of a part of the province.
 *
 * @param open waits for an answer
 * @param overdue of those, what should have had it
 * @param answered of what asked for an answer, that has it
 * @param inTime of those, that had it in time
 */
public record FeedbackCounts(
    String part, String name, int open, int overdue, int answered, int inTime) {}
