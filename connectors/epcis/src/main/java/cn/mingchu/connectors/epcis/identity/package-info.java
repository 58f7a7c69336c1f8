/**
 * Which lot, item, place or party does an identifier name, in whichever of its forms it is written?
 */
@NullMarked
package cn.mingchu.connectors.epcis.identity;

import org.jspecify.annotations.NullMarked;
