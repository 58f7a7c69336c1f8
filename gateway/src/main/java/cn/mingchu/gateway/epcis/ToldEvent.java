package cn.mingchu.gateway.epcis;

import cn.mingchu.connectors.epcis.event.EpcisEvent;

/**
 * One event of a document.
 *
 * @param number from 1
 * @param hash by the Core Business Vocabulary 2.0: the same fact has the same
 * @param content the event alone, as JSON-LD
 */
public record ToldEvent(int number, EpcisEvent event, String hash, String content) {}
