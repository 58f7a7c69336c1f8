/** Did what came weigh what was declared, and did two people sign when goods changed hands? */
@NullMarked
package cn.mingchu.jobs.stock.acceptance;

import org.jspecify.annotations.NullMarked;
