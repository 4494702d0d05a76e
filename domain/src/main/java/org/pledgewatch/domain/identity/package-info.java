/** Which events are the same event, and for how long that is known. Events contract, "Identity". */
package org.pledgewatch.domain.identity;
