package cn.mingchu.jobs.stock.book;

import cn.mingchu.schemas.event.EvidenceRole;

/** A paper that a finding rests on; {@code time} is when what it says happened. */
public record StockEvidence(EvidenceRole role, long eventIdHigh, long eventIdLow, long time) {}
