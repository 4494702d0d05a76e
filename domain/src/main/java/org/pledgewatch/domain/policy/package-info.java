/** Policy packs: what is promised and how it is counted, as data. */
package org.pledgewatch.domain.policy;
