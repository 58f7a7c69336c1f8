package cn.mingchu.portal.account;

import java.time.Clock;

/** What time it is for people who sign in, also where the kitchens' time is a simulation's. */
record WallClock(Clock clock) {}
