/** What does somebody else attest, who saw that a log only grew? */
@NullMarked
package cn.mingchu.evidence.witness;

import org.jspecify.annotations.NullMarked;
