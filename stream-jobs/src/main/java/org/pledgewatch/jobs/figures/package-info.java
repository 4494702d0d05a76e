/** Many figures: kept in files one after another, sorted without holding them all in memory. */
package org.pledgewatch.jobs.figures;
