/** What does an EPCIS event say: what happened to which goods, when, where, why and how? */
@NullMarked
package cn.mingchu.connectors.epcis.event;

import org.jspecify.annotations.NullMarked;
