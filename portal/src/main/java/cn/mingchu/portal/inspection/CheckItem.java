package cn.mingchu.portal.inspection;

/**
 * A thing that is looked at.
 *
 * @param itemId the rule that it breaks where it is not as it must be
 * @param source the article that asks for it, and how sure we are of that
 */
public record CheckItem(String itemId, String source) {}
