package cn.mingchu.portal.place;

/** One step of the way from the province to a page. */
public record Crumb(String name, String path) {}
