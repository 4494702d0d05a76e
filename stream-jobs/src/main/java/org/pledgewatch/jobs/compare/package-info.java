/** What two sets of figures, in files or in the store, differ in and by how much. */
package org.pledgewatch.jobs.compare;
