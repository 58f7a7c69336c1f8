package cn.mingchu.jobs.rule;

import java.io.Serializable;

/** What concerns everything that a job judges, and is told to every part of its operators. */
public interface Notice extends Serializable {}
