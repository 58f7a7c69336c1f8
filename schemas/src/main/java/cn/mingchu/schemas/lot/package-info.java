/**
 * How much of some goods is suspect, when they are mixed and parted, and which papers do they need?
 */
@NullMarked
package cn.mingchu.schemas.lot;

import org.jspecify.annotations.NullMarked;
