/** What arrives: CloudEvents about calls, agents and sources, and what makes one acceptable. */
package org.pledgewatch.domain.event;
