/** Is what a document says of an event complete and possible, and how is an event written down? */
@NullMarked
package cn.mingchu.connectors.epcis.element;

import org.jspecify.annotations.NullMarked;
