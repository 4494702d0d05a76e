/** Starts a job for every run there is, and lets each go on where it was. */
package org.pledgewatch.jobs.launch;
