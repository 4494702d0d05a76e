/**
 * A naive recomputation of the measures contract: plain loops over sorted lists, to hold the engine
 * against. It shares no arithmetic with the code it checks. Not built for speed.
 */
package org.pledgewatch.domain.oracle;
