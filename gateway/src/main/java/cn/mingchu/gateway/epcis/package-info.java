/** What do suppliers tell in EPCIS, what does it mean for lots, and who asks for it again? */
@NullMarked
package cn.mingchu.gateway.epcis;

import org.jspecify.annotations.NullMarked;
