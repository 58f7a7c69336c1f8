/** How is an EPCIS document read event by event, and written, in JSON-LD and in XML? */
@NullMarked
package cn.mingchu.connectors.epcis.document;

import org.jspecify.annotations.NullMarked;
