/** Reading topics from their beginning to their end, and what they say of runs. */
package org.pledgewatch.jobs.topics;
