package cn.mingchu.portal.plan;

/** What the check says of a plan that is not sent yet. */
record Draft(PlannedWeek plan, DraftCost cost) {}
