/** Follows compacted topics from their beginning. */
package org.pledgewatch.dashboard.follow;
