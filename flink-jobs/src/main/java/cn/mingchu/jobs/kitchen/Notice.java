package cn.mingchu.jobs.kitchen;

import java.io.Serializable;

/** What concerns all devices, and is told to every part of the operator that judges them. */
public sealed interface Notice extends Serializable permits ReferenceChange, Comeback {}
